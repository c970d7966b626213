package org.baygan.pipeline.run;

/**
 * A build was ended because nobody wants its site any more, as {@link BuildProgress#isWanted} told. Nothing is published,
 * and what is kept for the next build is as if this one had never begun.
 */
public final class SupersededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SupersededException() {
        super("the build was ended in favour of another");
    }
}
