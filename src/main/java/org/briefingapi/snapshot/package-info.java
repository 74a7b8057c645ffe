/** Which data set a request reads, and the cache of what it read. Begin with Snapshot. */
@NullMarked
package org.briefingapi.snapshot;

import org.jspecify.annotations.NullMarked;
