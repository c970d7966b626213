package org.baygan.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.baygan.serve.ServedFolder.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview refuses: each case with a file that would be there to give away. */
class PreviewSafetyTest {
    private static final String SECRET = "the secret";

    @RegisterExtension
    private final ServedFolder served = new ServedFolder();

    @BeforeEach
    void writeSite() throws IOException {
        served.write("index.html", "<p>home</p>");
        Files.writeString(served.folder().resolve("secret.txt"), SECRET);
        served.write("secret.txt.html", "<p>a page</p>");
    }

    @Test
    void listens_to_this_machine_only() throws IOException {
        assertThat(served.preview().address().getHost()).isEqualTo("127.0.0.1");
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, served.port()).close()).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.2 is no address of this machine")
    void listens_at_one_address_only() throws IOException {
        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), served.port()).close();
        InetAddress another = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        assertThatThrownBy(() -> new Socket(another, served.port()).close()).isInstanceOf(ConnectException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1:PORT.evil.example",
                "evil.example@127.0.0.1:PORT",
                "0.0.0.0:PORT",
                "LOCALHOST.:PORT",
                ""
            })
    void another_name_for_this_machine_is_refused(String host) throws IOException {
        Reply reply = served.askExactly(
                "GET", "/archive/", List.of("Host: " + host.replace("PORT", String.valueOf(served.port()))));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.text()).isEqualTo("This preview is only at http://127.0.0.1:" + served.port() + "\n");
    }

    @Test
    void a_request_that_names_no_host_or_two_is_refused() throws IOException {
        String host = "Host: 127.0.0.1:" + served.port();
        assertThat(served.askExactly("GET", "/archive/", List.of()).status()).isEqualTo(403);
        assertThat(served.askExactly("GET", "/archive/", List.of(host, "Host: evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(served.askExactly("GET", "/archive/", List.of(host)).status())
                .isEqualTo(200);
        assertThat(served.askExactly("GET", "/archive/", List.of("Host: localhost:" + served.port()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://127.0.0.1:1",
                "http://127.0.0.1",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1:PORT.evil.example",
                "file://"
            })
    void a_page_of_another_site_is_refused(String origin) throws IOException {
        String header = "Origin: " + origin.replace("PORT", String.valueOf(served.port()));
        assertThat(served.get("index.html", header).status()).isEqualTo(403);
        Reply state = served.ask("GET", LiveEndpoint.STATE, header);
        assertThat(state.status()).isEqualTo(403);
        assertThat(state.text()).isEqualTo("This preview answers no other site\n");
    }

    @Test
    void no_other_site_may_show_or_read_the_preview() throws IOException {
        Reply reply = served.get("index.html", "Origin: http://localhost:" + served.port());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(reply.headers()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "PROPFIND"})
    void it_can_only_be_read(String method) throws IOException {
        Reply reply = served.ask(method, "/archive/index.html");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(served.ask(method, LiveEndpoint.STATE).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".baygan-manifest", "%2ebaygan-manifest", ".git/config", "a/.hidden/b.txt", "a/.hidden/", "a/.b"
            })
    void hidden_files_are_not_shown(String path) throws IOException {
        for (String hidden :
                List.of(".baygan-manifest", ".git/config", "a/.hidden/b.txt", "a/.hidden/index.html", "a/.b")) {
            served.write(hidden, SECRET);
        }
        assertRefused(served.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "../../secret.txt",
                "%2e%2e/secret.txt",
                "..%2fsecret.txt",
                "a/..%2f..%2fsecret.txt",
                "..%5csecret.txt",
                "a/../../secret.txt",
                "a/%2e%2e/%2e%2e/secret.txt",
                "./index.html",
                "//secret.txt",
                "a//index.html",
                "/etc/passwd",
                "secret.txt%00.html",
                "index.html/",
                "index.html/x",
                "%c0%ae%c0%ae/secret.txt"
            })
    void no_path_leads_out_of_the_site(String path) throws IOException {
        served.write("a/index.html", "<p>a</p>");
        assertRefused(served.get(path));
    }

    @Test
    void another_path_of_the_server_shows_nothing() throws IOException {
        assertRefused(served.ask("GET", "/secret.txt"));
        assertRefused(served.ask("GET", "/archive/../secret.txt"));
        assertRefused(served.ask("GET", "/.baygan/../secret.txt"));
        assertRefused(served.ask("GET", "/.baygan/stories.mv"));
        assertRefused(served.ask("GET", "//evil.example/../secret.txt"));
    }

    @Test
    void no_symbolic_link_is_followed() throws IOException {
        Files.createSymbolicLink(
                served.output().resolve("link.txt"), served.folder().resolve("secret.txt"));
        Files.createSymbolicLink(served.output().resolve("out"), served.folder());
        Files.createSymbolicLink(
                served.output().resolve("inside.html"), served.output().resolve("index.html"));
        for (String path : List.of("link.txt", "out/secret.txt", "out/", "out", "inside.html", "inside")) {
            assertRefused(served.get(path));
        }
    }

    @Test
    void a_folder_is_not_listed() throws IOException {
        served.write("folder/name-to-hide.txt", SECRET);
        Reply reply = served.get("folder/");
        assertRefused(reply);
        assertThat(reply.text()).doesNotContain("name-to-hide");
    }

    @Test
    @Timeout(600)
    void more_connections_than_browsers_open_are_turned_away() throws IOException {
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < Preview.MOST_CONNECTIONS; i++) {
            held.add(connect());
        }
        try (Socket late = connect()) {
            assertThat(isClosed(late)).isTrue();
        }
        for (Socket socket : held) {
            socket.close();
        }
        boolean answered = false;
        while (!answered) { // as soon as the server has noticed
            try {
                answered = served.get("index.html").status() == 200;
            } catch (IOException turnedAway) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    @Timeout(600)
    void a_request_that_never_ends_is_cut_off() throws IOException {
        try (Socket slow = connect()) {
            slow.getOutputStream().write("GET /archive/index.html HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.UTF_8));
            assertThat(isClosed(slow)).isTrue();
        }
        assertThat(served.get("index.html").status()).isEqualTo(200);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), served.port());
    }

    /** Waits for what the server says or does: whether it closes the connection without a word. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.text()).doesNotContain(SECRET);
    }
}
