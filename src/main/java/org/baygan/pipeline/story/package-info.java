/** Step two, the stories: makes those whose sources have changed. Its door is {@link org.baygan.pipeline.story.StoryPass}. */
@NullMarked
package org.baygan.pipeline.story;

import org.jspecify.annotations.NullMarked;
