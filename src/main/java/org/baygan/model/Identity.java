package org.baygan.model;

/**
 * Which article of an archive it is.
 *
 * @param id the article's name inside the archive
 * @param sourcePath the file's path below the content folder, {@code /} between names
 * @param kind an article, or a static page
 * @param language the language it is written in
 */
public record Identity(ArticleId id, String sourcePath, Article.Kind kind, Language language) {}
