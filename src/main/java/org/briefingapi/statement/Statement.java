package org.briefingapi.statement;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.graphql.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One utterance, however many sources report it, and in any words.
 *
 * @param date when it was said or written
 * @param text the words, in the preferred rendition
 * @param language the language of the text, as a BCP 47 tag
 * @param verbatim whether the source prints the text, or it is our rendering
 * @param preferredBecause why the preferred rendition is preferred
 * @param inSlug the agreement in whose text it stands
 * @param onBehalfOfSlug the actor that the speaker spoke for, where that is another
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
