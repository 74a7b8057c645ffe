/**
 * Points on which sources do not agree, with the readings of each. Begin at
 * {@link org.briefingapi.divergence.Divergences}.
 */
@NullMarked
package org.briefingapi.divergence;

import org.jspecify.annotations.NullMarked;
