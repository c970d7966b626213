/**
 * From a file's text to an {@link org.baygan.model.Article}: front matter readers and the recogniser for articles
 * without front matter. No I/O.
 *
 * <p>{@link org.baygan.content.ContentDecoder} makes text of bytes. {@link org.baygan.content.ArticleReader} makes an
 * article of it: {@code FrontMatterReader} finds the front matter and has {@code YamlBlock}, {@code TomlBlock},
 * {@code JsonFrontMatter}, {@code JBakeHeader} or {@code PlainHeader} read it; {@code YamlMending} puts right what YAML
 * would take otherwise than it is meant, and {@code NearFrontMatter} finds what was meant as front matter and isn't.
 * {@code FieldReader}, {@code ArticleFields} and {@code AddressFields} give the values their types; where there is no
 * front matter, {@code HeadRecogniser} looks for a headline and what stands around it. {@code FrontMatterKey} lists the
 * keys, {@code StatusWords} the words that hold an article back.
 * {@link org.baygan.content.FrontMatterWriter} goes the other way, {@link org.baygan.content.PublishedSource} too, with no
 * more than a page shows.
 */
@NullMarked
package org.baygan.content;

import org.jspecify.annotations.NullMarked;
