package org.baygan.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.archive.SourcePaths;
import org.baygan.model.FileReference;
import org.baygan.model.StoryHead;

/** Finds the files that an article names. Stateless. */
public final class ArticleFiles {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]+$");
    private static final Pattern ASSET_FOLDERS = Pattern.compile("^/?(?:assets|static)/");

    private ArticleFiles() {}

    /**
     * The published path of a file that an article names; empty if there is none. It is looked for beside the article,
     * below the content folder, among the assets, in the article's folder among the assets, and in a folder with the
     * name of the article's file, as other programs have it. At last a name without a folder means the only file of
     * that name.
     *
     * @param sourcePath the article's path below the content folder
     * @param target the file's path as the article has it
     */
    static Optional<String> find(PublishedFiles files, String sourcePath, String target) {
        String withoutLanguage = sourcePath.substring(sourcePath.indexOf('/') + 1);
        Stream<Supplier<Optional<String>>> places = Stream.of(
                () -> SourcePaths.resolve(sourcePath, target).flatMap(files::contentFile),
                () -> SourcePaths.resolve("", "/" + target).flatMap(files::contentFile),
                () -> SourcePaths.resolve("", "/" + target).flatMap(files::asset),
                () -> SourcePaths.resolve("", ASSET_FOLDERS.matcher(target).replaceFirst("/"))
                        .flatMap(files::asset),
                () -> SourcePaths.resolve(sourcePath, target).flatMap(files::asset),
                () -> SourcePaths.resolve(withoutLanguage, target).flatMap(files::asset),
                () -> SourcePaths.resolve(beside(sourcePath), target).flatMap(files::contentFile),
                () -> SourcePaths.resolve(beside(sourcePath), target).flatMap(files::asset),
                () -> Optional.of(target).filter(name -> name.indexOf('/') < 0).flatMap(files::fileNamed));
        return places.flatMap(place -> place.get().stream()).findFirst();
    }

    private static String beside(String sourcePath) {
        return ENDING.matcher(sourcePath).replaceFirst("/");
    }

    /** The published paths of all pictures that an article shows, each once. */
    public static List<String> pictures(PublishedFiles files, StoryHead head) {
        return Stream.concat(head.image().stream(), FileReference.images(head.references()))
                .distinct()
                .flatMap(target -> find(files, head.summary().sourcePath(), target).stream())
                .distinct()
                .toList();
    }
}
