/**
 * Reads seed files: YAML and NDJSON become records, without a database. Begin at
 * {@link org.briefingapi.seedfile.SeedFolder}.
 */
@NullMarked
package org.briefingapi.seedfile;

import org.jspecify.annotations.NullMarked;
