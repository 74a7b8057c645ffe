/**
 * Connections and transactions: differences of H2 and PostgreSQL, timeouts, and behaviour
 * while the database is unavailable. Begin at
 * {@link org.briefingapi.database.DatabaseProduct} and
 * {@link org.briefingapi.database.FailFastDataSource}.
 */
@NullMarked
package org.briefingapi.database;

import org.jspecify.annotations.NullMarked;
