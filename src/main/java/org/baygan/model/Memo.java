package org.baygan.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is asked for the first time, and kept. Thread-safe.
 *
 * @param <T> what it is
 */
public final class Memo<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    /** Something that {@code maker} will make, once; if it throws, the next call asks it again. */
    public Memo(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
