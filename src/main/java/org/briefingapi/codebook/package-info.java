/**
 * The coding rules of the data set, each with an example. Begin at
 * {@link org.briefingapi.codebook.Codebook}.
 */
@NullMarked
package org.briefingapi.codebook;

import org.jspecify.annotations.NullMarked;
