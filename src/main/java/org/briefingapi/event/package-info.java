/**
 * Occasions that tie statements, agreements and proposals together, with their
 * participants. Begin at {@link org.briefingapi.event.Events}.
 */
@NullMarked
package org.briefingapi.event;

import org.jspecify.annotations.NullMarked;
