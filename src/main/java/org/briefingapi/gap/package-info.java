/** What the sources leave open. */
@NullMarked
package org.briefingapi.gap;

import org.jspecify.annotations.NullMarked;
