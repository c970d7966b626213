package org.baygan.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds things by a name that each carries itself. It holds no more than a list of them, where a map of 100,000 articles
 * takes megabytes. Immutable.
 *
 * @param <T> what is found
 */
public final class Lookup<T> {
    private final List<T> sorted;
    private final Function<T, String> name;

    /**
     * A lookup among some things.
     *
     * @param things no two of one name
     * @param name tells the name of each, the same at every call
     */
    public Lookup(Collection<T> things, Function<T, String> name) {
        this(sorted(things, name), name);
    }

    /** A name is asked for once or twice, as some are read from a file each time. */
    private static <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
        return isSorted(things, name)
                ? List.copyOf(things)
                : things.stream()
                        .map(thing -> new Named<>(name.apply(thing), thing))
                        .sorted(Comparator.comparing(Named::name))
                        .map(Named::thing)
                        .toList();
    }

    private static <T> boolean isSorted(Collection<T> things, Function<T, String> name) {
        String before = "";
        for (T thing : things) {
            String next = name.apply(thing);
            if (before.compareTo(next) > 0) {
                return false;
            }
            before = next;
        }
        return true;
    }

    private record Named<T>(String name, T thing) {}

    private Lookup(List<T> sorted, Function<T, String> name) {
        this.sorted = sorted;
        this.name = name;
    }

    /**
     * A lookup in a list.
     *
     * @param sorted the things in the order of their names, no two of one name; not to be changed afterwards
     * @param name tells the name of each, the same at every call
     */
    public static <T> Lookup<T> ofSorted(List<T> sorted, Function<T, String> name) {
        return new Lookup<>(sorted, name);
    }

    /** The thing of a name; empty if nothing has it. */
    public Optional<T> find(String wanted) {
        int place = place(wanted);
        return place >= 0 ? Optional.of(sorted.get(place)) : Optional.empty();
    }

    /** Whether something has a name. */
    public boolean contains(String wanted) {
        return place(wanted) >= 0;
    }

    /** The place of a name among all names, in their order; negative if nothing has it. */
    public int place(String wanted) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = name.apply(sorted.get(middle)).compareTo(wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
