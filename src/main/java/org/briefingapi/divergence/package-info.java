/**
 * Points on which sources disagree, with the reading of each side. Begin at
 * {@link org.briefingapi.divergence.Divergences}.
 */
@NullMarked
package org.briefingapi.divergence;

import org.jspecify.annotations.NullMarked;
