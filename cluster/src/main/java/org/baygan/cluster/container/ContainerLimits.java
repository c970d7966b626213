package org.baygan.cluster.container;

/**
 * What a container may hold: one of a few kilobytes could unpack to more than any disk has.
 *
 * @param records how many entries or lines, with those that are passed over
 * @param recordBytes how long one may be
 * @param bytes how long all may be together
 */
record ContainerLimits(long records, long recordBytes, long bytes) {
    static final ContainerLimits STANDARD = new ContainerLimits(10_000_000, 1L << 30, 1L << 40);
}
