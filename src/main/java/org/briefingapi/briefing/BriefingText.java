package org.briefingapi.briefing;

/**
 * A briefing as text.
 *
 * @param title the subject
 * @param markdown CommonMark with tables and footnotes
 */
public record BriefingText(String title, String markdown) {
}
