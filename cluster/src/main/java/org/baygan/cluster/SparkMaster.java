package org.baygan.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masters of Spark's own kind of cluster. Stateless. */
final class SparkMaster {
    private static final String SCHEME = "spark://";
    private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");
    private static final int PATIENCE_MILLISECONDS = 5000;

    private SparkMaster() {}

    /**
     * Looks whether one of the masters answers: Spark itself would try for a minute.
     *
     * @param url the cluster's address; of other kinds of cluster nothing is looked at
     * @throws IOException if none of them does
     */
    static void find(String url) throws IOException {
        if (!isOwnKind(url)) {
            return;
        }
        for (String address : url.substring(SCHEME.length()).split(",", -1)) {
            Matcher parts = ADDRESS.matcher(address);
            if (parts.matches() && answers(parts.group(1), Integer.parseInt(parts.group(2)))) {
                return;
            }
        }
        throw new IOException("No master of Spark answers at " + url + ": start one, or see that the address is right");
    }

    /** Whether an address is that of a cluster of Spark's own kind. */
    static boolean isOwnKind(String url) {
        return url.startsWith(SCHEME);
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLISECONDS);
            return true;
        } catch (IOException | IllegalArgumentException notThere) {
            return false;
        }
    }
}
