package org.baygan.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The captures of each address, of which the newest good one is wanted. Not thread-safe. */
final class Captures {
    /** A front page may have been captured thousands of times. */
    private static final int MOST_OF_ONE = 8;

    private final Map<String, List<Capture>> byAddress = new HashMap<>();

    /** Adds one; of two of one moment the first one counts as newer. */
    void add(Capture capture) {
        List<Capture> captures = byAddress.computeIfAbsent(capture.address(), each -> new ArrayList<>(1));
        int place = captures.size();
        while (place > 0 && captures.get(place - 1).date().isBefore(capture.date())) {
            place--;
        }
        captures.add(place, capture);
        if (captures.size() > MOST_OF_ONE) {
            captures.remove(MOST_OF_ONE);
        }
    }

    boolean has(String address) {
        return byAddress.containsKey(address);
    }

    /**
     * Whether an address is that of a page: its newest capture without a fault says so, or all its captures have one.
     */
    boolean isPage(String address) {
        return known(byAddress.getOrDefault(address, List.of()))
                .map(Capture::page)
                .orElse(has(address));
    }

    private static Optional<Capture> known(List<Capture> captures) {
        return captures.stream().filter(capture -> !capture.isFaulty()).findFirst();
    }

    /** The addresses of pages, in the order in which their newest captures stand in the archive. */
    List<String> pages() {
        return byAddress.values().stream()
                .map(captures -> captures.get(0))
                .filter(newest -> isPage(newest.address()))
                .sorted(Comparator.comparing(Capture::order).thenComparing(Capture::position))
                .map(Capture::address)
                .toList();
    }

    /** The captures of an address, newest first, and of them those that are of the same kind as the newest. */
    List<Capture> of(String address) {
        boolean page = isPage(address);
        return byAddress.getOrDefault(address, List.of()).stream()
                .filter(capture -> capture.isFaulty() || capture.page() == page)
                .toList();
    }

    /** Keeps one capture of an address and forgets the others; forgets all if none is given. */
    void settle(String address, Optional<Capture> capture) {
        capture.ifPresentOrElse(one -> byAddress.put(address, List.of(one)), () -> byAddress.remove(address));
    }
}
