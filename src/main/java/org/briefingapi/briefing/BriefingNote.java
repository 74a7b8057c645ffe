package org.briefingapi.briefing;

import org.briefingapi.source.Citation;

/**
 * A numbered note: a place in a source.
 *
 * @param number in the order of first use, from 1
 * @param laterThanAsOf whether the source was published after the date of the briefing
 */
record BriefingNote(int number, Citation citation, String text, boolean laterThanAsOf) {
}
