/**
 * The scheme of cooperation areas, and the areas that sources name for agreements and
 * proposals. Begin at {@link org.briefingapi.area.Areas}.
 */
@NullMarked
package org.briefingapi.area;

import org.jspecify.annotations.NullMarked;
