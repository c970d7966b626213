package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.baygan.cli.Baygan;
import org.baygan.cli.Surroundings;

/**
 * The program of a jar in this JVM, with classes of its own: it believes what the same jar has left in a process, and
 * what this test's class path has left it doesn't, for that is another version.
 *
 * @param surroundings makes its {@link Surroundings}
 * @param run its {@link Baygan#run}
 */
record LoadedProgram(Constructor<?> surroundings, Method run) {
    static LoadedProgram from(Path jar) throws Exception {
        ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Class<?> surroundings = loader.loadClass(Surroundings.class.getName());
        Method run = loader.loadClass(Baygan.class.getName()).getMethod("run", surroundings, String[].class);
        return new LoadedProgram(surroundings.getConstructors()[0], run);
    }

    /** Builds a site as {@link TempSite#build} does. */
    void build(TempSite site, String... more) throws Exception {
        StringWriter said = new StringWriter();
        Object around = surroundings.newInstance(
                new PrintWriter(said),
                new PrintWriter(said),
                site.folder(),
                Clock.systemUTC(),
                2,
                false,
                StandardCharsets.UTF_8,
                "UTF-8",
                List.of());
        String[] arguments = ProgramProcess.build(site, more).toArray(new String[0]);
        assertThat(run.invoke(null, around, arguments)).as(said.toString()).isEqualTo(0);
    }
}
