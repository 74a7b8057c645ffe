/**
 * Published texts, the citations of places in them, and corroboration. Begin at
 * {@link org.briefingapi.source.Sources}.
 */
@NullMarked
package org.briefingapi.source;

import org.jspecify.annotations.NullMarked;
