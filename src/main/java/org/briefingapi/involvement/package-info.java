/**
 * The entries that involve an actor, as participant or by mention. Features contribute
 * the queries by which a load computes them. Begin at
 * {@link org.briefingapi.involvement.Involvements}.
 */
@NullMarked
package org.briefingapi.involvement;

import org.jspecify.annotations.NullMarked;
