package org.briefingapi.briefing;

/**
 * A briefing as text.
 *
 * @param title what it is about
 * @param markdown CommonMark with tables and footnotes
 */
public record BriefingText(String title, String markdown) {
}
