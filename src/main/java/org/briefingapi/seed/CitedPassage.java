package org.briefingapi.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.briefingapi.seedfile.CitationNode;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedFile;
import org.briefingapi.seedfile.SeedFolder;
import org.briefingapi.verification.MatchResult;
import org.briefingapi.verification.WordChange;

/** A passage that a record cites, and where it is written. */
record CitedPassage(String file, int line, String label, String source, String words) {

	private static final int SHOWN = 80;

	/** All passages that the records of a folder cite, in the order of the files. */
	static List<CitedPassage> of(SeedFolder folder) {
		List<CitedPassage> passages = new ArrayList<>();
		for (SeedFile file : folder.files()) {
			file.forEach(new Faults(), record -> CitationNode.forEachList(record, (citations, pointer) -> {
				for (int i = 0; i < citations.size(); i++) {
					String words = CitationNode.passage(citations.get(i));
					if (words != null) {
						passages.add(new CitedPassage(record.file(), record.line(pointer + "/" + i), record.label(),
								CitationNode.source(citations.get(i)), words));
					}
				}
			}));
		}
		return passages;
	}

	/**
	 * One line of the table: place, record, result, the passage and the text that stands
	 * instead.
	 */
	String row(MatchResult finding) {
		StringBuilder row = new StringBuilder(place()).append(finding.verification()).append(": ").append(quoted());
		switch (finding.verification()) {
			case NORMALISED -> row.append("; the text has “").append(finding.place().text()).append('”');
			case ALTERED -> row.append("; from the text: ").append(difference(finding.changes()));
			case NOT_FOUND -> row.append(finding.foundIn().isEmpty() ? "; it stands in no other text at hand"
					: "; it stands in " + String.join(", ", finding.foundIn()));
			default -> {
			}
		}
		return row.toString().replaceAll("\\s+", " ");
	}

	/** {@code file:line: record: }. */
	String place() {
		return String.format(Locale.ROOT, "%s:%d: %s: ", file, line, label);
	}

	String quoted() {
		int end = words.offsetByCodePoints(0, Math.min(SHOWN, words.codePointCount(0, words.length())));
		return "“" + words.substring(0, end) + ((end < words.length()) ? "…" : "") + "”";
	}

	private static String difference(List<WordChange> changes) {
		StringBuilder difference = new StringBuilder();
		for (WordChange change : changes) {
			difference.append(difference.isEmpty() ? "" : " ").append(switch (change.kind()) {
				case KEPT -> change.text();
				case REMOVED -> "[-" + change.text() + "-]";
				case ADDED -> "{+" + change.text() + "+}";
			});
		}
		return difference.toString();
	}

}
