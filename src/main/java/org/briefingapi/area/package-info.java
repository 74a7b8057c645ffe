/** The scheme of cooperation areas. */
@NullMarked
package org.briefingapi.area;

import org.jspecify.annotations.NullMarked;
