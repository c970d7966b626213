/**
 * Stories and pages as tasks for other processes. Who leads a build has them run by a {@link
 * org.baygan.pipeline.task.TaskRunner}; who works for it runs them by {@link org.baygan.pipeline.task.SiteTasks}.
 */
@NullMarked
package org.baygan.pipeline.task;

import org.jspecify.annotations.NullMarked;
