/**
 * Statements, the subjects and actors that they are linked with, and counts of them.
 * Begin at {@link org.briefingapi.statement.Statements}.
 */
@NullMarked
package org.briefingapi.statement;

import org.jspecify.annotations.NullMarked;
