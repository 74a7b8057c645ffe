package org.briefingapi.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;

/** Writes references as plain text, in a style of the Citation Style Language. */
final class CslText {

	private static final String STYLE = resource("style.csl");

	private static final String LOCALE = resource("locale-en-GB.xml");

	private CslText() {
	}

	/** The text of each reference, in their order. */
	static List<String> of(List<Reference> references) {
		List<CSLItemData> items = new ArrayList<>();
		for (Reference reference : references) {
			items.add(CslItem.of(reference, Integer.toString(items.size()), CslText::shield));
		}
		try {
			CSL csl = new CSL(new ListItemDataProvider(items), language -> LOCALE, null, STYLE, "en-GB");
			csl.setOutputFormat("text");
			csl.registerCitationItems(items.stream().map(CSLItemData::getId).toList(), true);
			return List.of(csl.makeBibliography().getEntries())
				.stream()
				.map(CslText::unshield)
				.map(String::strip)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Styles turn quotation marks into others; those of exact words must stay. Seed data
	 * has no noncharacters.
	 */
	private static String shield(String words) {
		return words.replace('\'', '\uFDD0').replace('"', '\uFDD1').replace('“', '\uFDD2').replace('”', '\uFDD3');
	}

	private static String unshield(String text) {
		return text.replace('\uFDD0', '\'').replace('\uFDD1', '"').replace('\uFDD2', '“').replace('\uFDD3', '”');
	}

	private static String resource(String name) {
		try (InputStream input = CslText.class.getResourceAsStream("/reference/" + name)) {
			if (input == null) {
				throw new IllegalStateException("The class path lacks reference/" + name);
			}
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
