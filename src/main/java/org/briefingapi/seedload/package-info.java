/**
 * Writes checked records into the database. Begin with InitialLoad and IncrementalLoad.
 */
@NullMarked
package org.briefingapi.seedload;

import org.jspecify.annotations.NullMarked;
