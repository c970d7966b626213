/** Files that hold many articles each, as archives of millions are kept: reads them, and writes each article to a file. */
@org.jspecify.annotations.NullMarked
package org.baygan.cluster.container;
