package org.baygan.model;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is asked for the first time, and kept; what made it is let go of then. Thread-safe.
 *
 * @param <T> what it is
 */
public final class Memo<T> implements Supplier<T> {
    private @Nullable Supplier<T> maker;
    private @Nullable T made;

    /** Something that {@code maker} will make, once; if it throws, the next call asks it again. */
    public Memo(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = Objects.requireNonNull(maker).get();
            made = known;
            maker = null;
        }
        return known;
    }
}
