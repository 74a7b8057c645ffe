package org.briefingapi.seedcheck;

import java.util.List;
import java.util.Locale;

import org.briefingapi.seedfile.CitationNode;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import tools.jackson.databind.JsonNode;

/** Rules for statements and their renditions. */
final class StatementRules {

	private static final String QUOTATION_MARKS = "“”„«»\"";

	private StatementRules() {
	}

	static void check(SeedRecord statement, Faults faults) {
		List<JsonNode> renditions = statement.list("/renditions");
		String speaker = statement.text("/speaker");
		for (int i = 0; i < renditions.size(); i++) {
			if (CitationNode.words(renditions.get(i)).isEmpty()) {
				faults.add(statement, "/renditions/" + i,
						"gives no words; add a passage or a wording, or move it to citations");
			}
			checkQuotation(statement, i, faults);
		}
		String text = statement.text("/in");
		for (int i = 0; i < statement.list("/about").size(); i++) {
			if (text != null && text.equals(statement.text("/about/" + i))) {
				faults.add(statement, "/about/" + i,
						"is the text in which it stands; leave it out, or leave out \"in\"");
			}
		}
		if (speaker != null && speaker.equals(statement.text("/onBehalfOf"))) {
			faults.add(statement, "/onBehalfOf", "is the speaker itself; leave it out");
		}
		String preferred = statement.text("/preferred");
		if (preferred != null && renditions.stream().map(CitationNode::source).noneMatch(preferred::equals)) {
			faults.add(statement, "/preferred",
					String.format(Locale.ROOT, "is \"%s\", but no rendition is of that source; name one of %s",
							preferred,
							String.join(", ", renditions.stream().map(CitationNode::source).distinct().toList())));
		}
		if (renditions.size() > 1 && statement.text("/preferredBecause") == null) {
			faults.add(statement, "/renditions",
					String.format(Locale.ROOT,
							"are %d, but preferredBecause is missing; say why the first or preferred one is preferred",
							renditions.size()));
		}
		if (renditions.size() == 1 && statement.text("/preferredBecause") != null) {
			faults.add(statement, "/preferredBecause", "has nothing to choose between; leave it out");
		}
	}

	private static boolean isQuoting(String text) {
		return text.chars().anyMatch(letter -> QUOTATION_MARKS.indexOf(letter) >= 0);
	}

	/** In a passage with a quotation inside, only the quoted words are the speaker's. */
	private static void checkQuotation(SeedRecord statement, int rendition, Faults faults) {
		JsonNode citation = statement.list("/renditions").get(rendition);
		String passage = citation.isString() ? CitationNode.words(citation) : citation.path("passage").stringValue("");
		if ("QUOTATION".equals(statement.text("/kind")) && isQuoting(passage)) {
			faults.add(statement, "/renditions/" + rendition, "has words of the writer outside the inner quotation "
					+ "marks; quote the words inside them alone, or write PARAPHRASE");
		}
	}

}
