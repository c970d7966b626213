/** Runs a build's tasks on Apache Spark. */
@org.jspecify.annotations.NullMarked
package org.baygan.cluster;
