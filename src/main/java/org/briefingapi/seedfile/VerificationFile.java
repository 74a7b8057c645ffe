package org.briefingapi.seedfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.briefingapi.seedfile.Verifications.OfText;
import org.briefingapi.verification.PassageCheck;
import org.briefingapi.verification.WordChange;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes the file with the results of passage checks. Equal results give an equal file.
 */
public final class VerificationFile {

	public static final String NAME = "verifications.yaml";

	/** The name of the file in an export. */
	static final String LINES = "verifications.ndjson";

	private static final String HEAD = """
			# yaml-language-server: $schema=schemas/verifications.schema.json

			# Written by "make verify": the result of the search for each passage in the text of its source or, if that text is
			# not available, in the texts of the other sources.
			# The texts are not part of the project. Positions count Unicode code points from the start of the text.

			""";

	private static final DumpSettings SETTINGS = DumpSettings.builder()
		.setDefaultFlowStyle(FlowStyle.BLOCK)
		.setWidth(110)
		.build();

	private VerificationFile() {
	}

	/**
	 * Writes the file if its content has changed.
	 * @return whether it was written
	 */
	public static boolean write(Path file, Map<String, OfText> bySource) throws IOException {
		String text = text(bySource);
		if (Files.exists(file) && Files.readString(file).equals(text)) {
			return false;
		}
		Path draft = file.resolveSibling(NAME + ".tmp");
		Files.writeString(draft, text);
		Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		return true;
	}

	static String text(Map<String, OfText> bySource) {
		List<Object> records = new ArrayList<>();
		bySource.forEach((slug, text) -> {
			Map<String, Object> record = new LinkedHashMap<>();
			record.put("slug", slug);
			if (text.digest() != null) {
				record.put("textDigest", text.digest());
			}
			if (text.length() != null) {
				record.put("textLength", text.length());
			}
			record.put("passages", passages(text));
			records.add(record);
		});
		return HEAD + new Dump(SETTINGS).dumpToString(records);
	}

	/** The passages in the order of the text, followed by those that were not found. */
	private static List<Object> passages(OfText text) {
		List<Map.Entry<String, PassageCheck>> sorted = new ArrayList<>(text.passages().entrySet());
		sorted.sort(Comparator.comparing((Map.Entry<String, PassageCheck> entry) -> start(entry.getValue()))
			.thenComparing(Map.Entry::getKey));
		List<Object> passages = new ArrayList<>();
		sorted.forEach(entry -> passages.add(passage(entry.getKey(), entry.getValue())));
		return passages;
	}

	private static int start(PassageCheck check) {
		return (check.start() != null) ? check.start() : Integer.MAX_VALUE;
	}

	private static Map<String, Object> passage(String words, PassageCheck check) {
		Map<String, Object> passage = new LinkedHashMap<>();
		passage.put("passage", words);
		passage.put("verification", check.verification().name());
		if (check.start() != null && check.end() != null) {
			passage.put("start", check.start());
			passage.put("end", check.end());
		}
		if (!check.changes().isEmpty()) {
			passage.put("changes",
					check.changes().stream().map(change -> Map.of(key(change.kind()), change.text())).toList());
		}
		if (!check.foundIn().isEmpty()) {
			passage.put("foundIn", check.foundIn());
		}
		return passage;
	}

	/** The key for words of this kind. */
	static String key(WordChange.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

}
