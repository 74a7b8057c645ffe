package org.briefingapi.statement;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An utterance, however many sources report it.
 *
 * @param date when it was said or written
 * @param text the preferred rendition
 * @param language the language of the text, as a BCP 47 tag
 * @param verbatim whether the source prints this text; otherwise it is a rendering
 * @param preferredBecause the reason for the preferred rendition
 * @param inSlug the agreement whose text contains the statement
 * @param onBehalfOfSlug the actor for whom the speaker spoke; null if there is none
 */
public record Statement(String slug, String label, @Nullable PartialDate date, @Nullable String note,
		StatementKind kind, String text, String language, String speakerSlug, @Nullable String onBehalfOfSlug,
		@Nullable String eventSlug, @Nullable String inSlug, SpeechAct act, boolean verbatim,
		String preferredBecause) implements Entry {

	/**
	 * The text, in quotation marks if these are the speaker's own words to the letter.
	 */
	public String quoted() {
		return (verbatim && kind != StatementKind.PARAPHRASE) ? "“" + text + "”" : text;
	}

}
