package org.baygan.jbake;

import java.util.List;
import org.jbake.parser.Engines;

/** Settles which engine a JBake uses for Markdown and text. */
public final class JBakeEngines {
    private JBakeEngines() {}

    /**
     * Makes {@link BayganMarkupEngine} the engine for {@code md}, {@code markdown} and {@code txt} in this JVM.
     *
     * <p>JBake's registry keeps the last engine that the classpath names for an extension, so that its own Markdown
     * engine can replace ours. Call this once before crawling. {@link BayganTemplateEngine} does so when it is made,
     * which JBake's {@code Oven} does before it crawls: with this jar on its classpath a stock JBake needs no call.
     */
    public static void register() {
        BayganMarkupEngine engine = new BayganMarkupEngine();
        for (String extension : List.of("md", "markdown", "txt")) {
            if (!(Engines.get(extension) instanceof BayganMarkupEngine)) {
                Engines.register(extension, engine);
            }
        }
    }
}
