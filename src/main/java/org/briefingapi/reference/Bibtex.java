package org.briefingapi.reference;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.briefingapi.edtf.DateBasis;
import org.briefingapi.edtf.DatePrecision;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.Source;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;
import org.jspecify.annotations.Nullable;

/** Writes references as entries of BibTeX. */
final class Bibtex {

	private static final Map<Character, String> ESCAPES = Map.ofEntries(Map.entry('\\', "{\\textbackslash}"),
			Map.entry('{', "{\\textbraceleft}"), Map.entry('}', "{\\textbraceright}"), Map.entry('&', "\\&"),
			Map.entry('%', "\\%"), Map.entry('$', "\\$"), Map.entry('#', "\\#"), Map.entry('_', "\\_"),
			Map.entry('~', "{\\textasciitilde}"), Map.entry('^', "{\\textasciicircum}"));

	private static final Key DATE = new Key("date");

	private Bibtex() {
	}

	static String of(Reference reference) {
		Source source = reference.source();
		BibTeXEntry entry = new BibTeXEntry(BibTeXEntry.TYPE_MISC, new Key(source.slug()));
		if (source.author() != null) {
			// as signed: without a second pair of braces, a body with "and" in its name
			// would be two persons
			entry.addField(BibTeXEntry.KEY_AUTHOR, braced("{" + escaped(source.author()) + "}"));
		}
		// a second pair of braces keeps the capitals
		entry.addField(BibTeXEntry.KEY_TITLE, braced("{" + escaped(source.citedTitle()) + "}"));
		add(entry, BibTeXEntry.KEY_HOWPUBLISHED, reference.publisherName());
		addDate(entry, source.publishedOn());
		add(entry, BibTeXEntry.KEY_NOTE, reference.place());
		if (source.url() != null) {
			entry.addField(BibTeXEntry.KEY_URL, braced(source.url().replace("{", "%7B").replace("}", "%7D")));
		}
		BibTeXDatabase database = new BibTeXDatabase();
		database.addObject(entry);
		StringWriter text = new StringWriter();
		try {
			new BibTeXFormatter().format(database, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	/**
	 * The date for biblatex, which reads EDTF; year and month for BibTeX, where they are
	 * one.
	 */
	private static void addDate(BibTeXEntry entry, @Nullable PartialDate date) {
		if (date == null) {
			return;
		}
		entry.addField(DATE, braced(edtf(date)));
		if (date.earliest().getYear() == date.latest().getYear()) {
			add(entry, BibTeXEntry.KEY_YEAR, Integer.toString(date.earliest().getYear()));
		}
		if (date.precision() == DatePrecision.DAY || date.precision() == DatePrecision.MONTH) {
			add(entry, BibTeXEntry.KEY_MONTH, Integer.toString(date.earliest().getMonthValue()));
		}
	}

	/**
	 * EDTF has no mark for a date that no source states, so it is marked as approximate.
	 */
	private static String edtf(PartialDate date) {
		if (date.basis() == DateBasis.STATED) {
			return date.edtf();
		}
		return Arrays.stream(date.edtf().split("/", -1)).map(Bibtex::approximate).collect(Collectors.joining("/"));
	}

	private static String approximate(String date) {
		if (date.isEmpty() || date.equals("..") || date.endsWith("~") || date.endsWith("%")) {
			return date;
		}
		return date.endsWith("?") ? date.substring(0, date.length() - 1) + "%" : date + "~";
	}

	private static void add(BibTeXEntry entry, Key key, @Nullable String text) {
		if (text != null) {
			entry.addField(key, braced(escaped(text)));
		}
	}

	private static StringValue braced(String text) {
		return new StringValue(text, StringValue.Style.BRACED);
	}

	/** The text with the characters escaped that LaTeX reads as commands. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		for (char character : text.toCharArray()) {
			escaped.append(ESCAPES.getOrDefault(character, String.valueOf(character)));
		}
		return escaped.toString();
	}

}
