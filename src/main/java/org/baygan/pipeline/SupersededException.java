package org.baygan.pipeline;

/**
 * A build was ended because nobody wants its site any more, as {@link BuildProgress#isWanted} told. Nothing is published,
 * and the next build finds what is kept as if this one had not been.
 */
public final class SupersededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SupersededException() {
        super("the build was ended in favour of another");
    }
}
