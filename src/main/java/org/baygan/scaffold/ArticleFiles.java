package org.baygan.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.config.SiteConfig;
import org.baygan.content.ArticleExtensions;
import org.baygan.content.ArticleReader;
import org.baygan.content.ContentDecoder;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;

/** Reads single articles from files inside and outside the content folder. */
final class ArticleFiles {
    private final ArticleReader reader;

    ArticleFiles(SiteConfig config) {
        this.reader = new ArticleReader(config);
    }

    /**
     * Reads an article.
     *
     * @param path the path that tells its language, section and markup; a name without a known ending is plain text
     * @throws ArticleRefusedException if it has errors
     */
    Article read(Path file, String path) throws IOException, ArticleRefusedException {
        if (!Files.isRegularFile(file)) {
            throw new ArticleRefusedException("There is no file " + file);
        }
        if (Files.size(file) > ContentDecoder.MAX_BYTES) {
            throw unreadable(file, List.of(ContentDecoder.tooLong(path, Files.size(file))));
        }
        ContentDecoder.Decoded decoded = ContentDecoder.decode(known(path), Files.readAllBytes(file));
        List<Diagnostic> found = new ArrayList<>(decoded.diagnostics());
        Optional<Article> article = decoded.file().flatMap(text -> {
            ArticleReader.Read read = reader.read(text);
            found.addAll(read.diagnostics());
            return read.article();
        });
        if (article.isEmpty()) {
            throw unreadable(file, found);
        }
        return article.get();
    }

    private static String known(String path) {
        return ArticleExtensions.areOf(path) ? path : path + ".txt";
    }

    private static ArticleRefusedException unreadable(Path file, List<Diagnostic> found) {
        return new ArticleRefusedException("No article could be made of " + file, found);
    }
}
