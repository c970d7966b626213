/**
 * From a file's text to an {@link org.baygan.model.Article}: front matter readers and the recogniser for articles
 * without front matter. No I/O.
 *
 * <p>{@link org.baygan.content.ContentDecoder} makes text of bytes. {@link org.baygan.content.ArticleReader} makes an
 * article of it: {@code FrontMatterReader} finds the front matter and has {@code YamlBlock} or {@code JBakeHeader} read
 * it; {@code FieldReader}, {@code ArticleFields} and {@code AddressFields} give its values their types; where there is
 * none, {@code HeadRecogniser} looks for a headline and what stands around it. {@code FrontMatterKey} lists the keys.
 * {@link org.baygan.content.FrontMatterWriter} goes the other way.
 */
@NullMarked
package org.baygan.content;

import org.jspecify.annotations.NullMarked;
