/**
 * Which actors take part in which entries, or are spoken of in them. Features say how a
 * load computes it; begin with {@link org.briefingapi.involvement.Involvements}.
 */
@NullMarked
package org.briefingapi.involvement;

import org.jspecify.annotations.NullMarked;
