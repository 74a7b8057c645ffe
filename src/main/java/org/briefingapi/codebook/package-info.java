/** The rules by which the data is coded, each with an example. */
@NullMarked
package org.briefingapi.codebook;

import org.jspecify.annotations.NullMarked;
