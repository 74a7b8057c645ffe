/**
 * Writes checked records into the database. Begin at
 * {@link org.briefingapi.seedload.InitialLoad} and
 * {@link org.briefingapi.seedload.IncrementalLoad}.
 */
@NullMarked
package org.briefingapi.seedload;

import org.jspecify.annotations.NullMarked;
