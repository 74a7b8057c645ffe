package org.briefingapi.briefing;

import org.briefingapi.source.Citation;

/**
 * A place in a source that a briefing refers to.
 *
 * @param number by first use
 * @param laterThanAsOf whether the source appeared after the date of the briefing
 */
record BriefingNote(int number, Citation citation, String text, boolean laterThanAsOf) {
}
