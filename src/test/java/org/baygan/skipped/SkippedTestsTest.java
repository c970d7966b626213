package org.baygan.skipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class SkippedTestsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    static class WithoutItsProgram {
        @BeforeAll
        static void start() {
            Assumptions.abort("install the program");
        }

        @Test
        void first() {}

        @Test
        void second() {}
    }

    static class Partly {
        @Test
        void runs() {}

        @Test
        void aborted() {
            Assumptions.assumeTrue(false, "install the program");
        }

        @Test
        @Disabled("elsewhere only")
        void disabled() {}
    }

    @Test
    void each_reason_is_a_line_with_the_classes_that_it_stopped() throws IOException {
        assertThat(afterRunning(WithoutItsProgram.class, Partly.class)).isEqualTo("""
                Skipped: elsewhere only (SkippedTestsTest$Partly)
                Skipped: install the program (SkippedTestsTest$Partly, SkippedTestsTest$WithoutItsProgram)
                """);
    }

    @Test
    void nothing_skipped_is_nothing_said() throws IOException {
        assertThat(afterRunning()).isEmpty();
    }

    private String afterRunning(Class<?>... tests) throws IOException {
        Path file = folder.resolve("target/skipped.txt");
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> test : tests) {
            request.selectors(DiscoverySelectors.selectClass(test));
        }
        launcher.execute(request.build(), new SkippedTests(file));
        return Files.readString(file);
    }
}
