package org.baygan.cli;

/** The command line's entry. */
public final class Baygan {
    private Baygan() {}

    public static void main(String[] args) {
        System.out.println("baygan");
    }
}
