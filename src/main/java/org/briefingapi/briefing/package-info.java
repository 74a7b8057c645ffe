/**
 * Composes a briefing: the data set's records on one actor, pair, area or event at one
 * date. Begin at {@link org.briefingapi.briefing.Briefings}; the package {@code wording}
 * has its sentences.
 */
@NullMarked
package org.briefingapi.briefing;

import org.jspecify.annotations.NullMarked;
