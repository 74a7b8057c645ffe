/**
 * Statements with their links to speakers, subjects and areas, and counts of them. Begin
 * at {@link org.briefingapi.statement.Statements}.
 */
@NullMarked
package org.briefingapi.statement;

import org.jspecify.annotations.NullMarked;
