/** Where sources do not agree. */
@NullMarked
package org.briefingapi.divergence;

import org.jspecify.annotations.NullMarked;
