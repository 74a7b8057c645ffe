package org.briefingapi.seedcheck;

import java.util.HashMap;
import java.util.Map;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;

/**
 * A declaration by a party of a communiqué, at the event where the communiqué was issued,
 * is part of that text. Such a statement must name the text in {@code in}, not in {@code
 * about}.
 */
class IssuedTexts {

	private final Map<String, SeedRecord> texts = new HashMap<>();

	void add(SeedRecord record, Faults faults) {
		String kind = String.valueOf(record.text("/kind"));
		if (record.type() == SeedType.AGREEMENT && kind.matches("COMMUNIQUE|DECLARATION")
				&& record.text("/event") != null) {
			texts.put(record.slug(), record);
		}
		else if (record.type() == SeedType.STATEMENT && kind.equals("DECLARATION")) {
			for (int i = 0; i < record.list("/about").size(); i++) {
				SeedRecord text = texts.get(record.text("/about/" + i));
				if (text != null && text.text("/event").equals(record.text("/event")) && isParty(text, record)) {
					faults.add(record, "/about/" + i, "is a text that the speaker's own side issued at the same event, "
							+ "so that the statement would be about itself; name the text in \"in\"");
				}
			}
		}
	}

	private static boolean isParty(SeedRecord text, SeedRecord statement) {
		for (int i = 0; i < text.list("/parties").size(); i++) {
			String actor = text.text("/parties/" + i + "/actor");
			if (actor != null
					&& (actor.equals(statement.text("/speaker")) || actor.equals(statement.text("/onBehalfOf")))) {
				return true;
			}
		}
		return false;
	}

}
