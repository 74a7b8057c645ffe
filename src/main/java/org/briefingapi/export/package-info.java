/** The whole data set to take away: as tables in CSV, and as seed data in NDJSON. */
@NullMarked
package org.briefingapi.export;

import org.jspecify.annotations.NullMarked;
