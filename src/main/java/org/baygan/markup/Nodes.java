package org.baygan.markup;

import com.vladsch.flexmark.util.ast.Node;
import java.util.function.Consumer;

/** Walks a tree without recursion. */
final class Nodes {
    private Nodes() {}

    /** Hands out a node and everything below it, parents first. */
    static void each(Node root, Consumer<Node> visitor) {
        Node node = root;
        while (node != null) {
            visitor.accept(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            while (node != null && node != root && node.getNext() == null) {
                node = node.getParent();
            }
            node = node == null || node == root ? null : node.getNext();
        }
    }
}
