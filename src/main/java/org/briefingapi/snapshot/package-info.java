/**
 * Decides which data set a request reads, and caches records for that data set. Begin at
 * {@link org.briefingapi.snapshot.Snapshot} and
 * {@link org.briefingapi.snapshot.DatasetCache}.
 */
@NullMarked
package org.briefingapi.snapshot;

import org.jspecify.annotations.NullMarked;
