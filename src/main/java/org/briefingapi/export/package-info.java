/**
 * Exports of the whole data set: tables in CSV, and seed data in NDJSON. Begin at
 * {@link org.briefingapi.export.ExportRoutes}.
 */
@NullMarked
package org.briefingapi.export;

import org.jspecify.annotations.NullMarked;
