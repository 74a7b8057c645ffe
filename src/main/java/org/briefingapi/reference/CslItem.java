package org.briefingapi.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.StringJsonBuilderFactory;
import org.briefingapi.edtf.DateBasis;
import org.briefingapi.edtf.DatePrecision;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.source.Source;
import org.briefingapi.source.SourceKind;

/** Puts references into the data model of the Citation Style Language. */
final class CslItem {

	private static final int FIRST_SEASON = 21;

	private CslItem() {
	}

	static CSLItemData of(Reference reference, String id) {
		return of(reference, id, UnaryOperator.identity());
	}

	/**
	 * The reference as an item.
	 * @param words applied to texts that others wrote
	 */
	static CSLItemData of(Reference reference, String id, UnaryOperator<String> words) {
		Source source = reference.source();
		CSLItemDataBuilder item = new CSLItemDataBuilder().id(id)
			.type(type(source.kind()))
			.title(words.apply(source.citedTitle()))
			.language(source.language());
		if (source.kind() != SourceKind.WEB_PAGE) {
			item.genre(source.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
		}
		if (source.author() != null) {
			item.author(new CSLNameBuilder().literal(words.apply(source.author())).build());
		}
		if (reference.publisher() != null) {
			item.publisher(words.apply(reference.publisher().name()));
		}
		if (source.publishedOn() != null) {
			item.issued(date(source.publishedOn()));
		}
		if (source.url() != null) {
			item.URL(source.url());
		}
		String place = reference.place();
		if (place != null) {
			item.note(words.apply(place));
		}
		return item.build();
	}

	/** The reference as CSL-JSON. */
	static String json(Reference reference) {
		return of(reference, reference.source().slug()).toJson(new StringJsonBuilderFactory().createJsonBuilder())
			.toString();
	}

	private static CSLType type(SourceKind kind) {
		return switch (kind) {
			case OFFICIAL_DOCUMENT -> CSLType.DOCUMENT;
			case TRANSCRIPT -> CSLType.SPEECH;
			case NEWS_REPORT, OPINION -> CSLType.ARTICLE_NEWSPAPER;
			case ANALYSIS -> CSLType.ARTICLE;
			case INTERVIEW -> CSLType.INTERVIEW;
			case PRESS_RELEASE, WEB_PAGE -> CSLType.WEBPAGE;
		};
	}

	private static CSLDate date(PartialDate date) {
		CSLDateBuilder built = new CSLDateBuilder();
		switch (date.precision()) {
			case INTERVAL -> built.dateParts(range(date));
			case SEASON ->
				built.dateParts(parts(date)).season(Integer.parseInt(date.edtf().substring(5, 7)) - FIRST_SEASON + 1);
			default -> built.dateParts(parts(date));
		}
		return (isUncertain(date) ? built.circa(true) : built).build();
	}

	/**
	 * The known ends of an interval, both as precisely as the less precise one, since
	 * styles cannot write others.
	 */
	private static int[][] range(PartialDate date) {
		List<int[]> ends = Stream.of(date.start(), date.end()).flatMap(Optional::stream).map(CslItem::parts).toList();
		int precision = ends.stream().mapToInt(end -> end.length).min().orElseThrow();
		return ends.stream()
			.map(end -> Arrays.stream(end).limit(precision).boxed().toList())
			.distinct()
			.map(end -> end.stream().mapToInt(Integer::intValue).toArray())
			.toArray(int[][]::new);
	}

	/** Whether the date is less certain than a day that a source states. */
	private static boolean isUncertain(PartialDate date) {
		boolean open = date.precision() == DatePrecision.INTERVAL
				&& (date.earliest().equals(PartialDate.OPEN_START) || date.latest().equals(PartialDate.OPEN_END));
		return open || date.basis() == DateBasis.INFERRED || date.edtf().matches(".*[~?%].*");
	}

	/** Year, month and day, as far as the date tells them. */
	private static int[] parts(PartialDate date) {
		LocalDate day = date.earliest();
		return switch (date.precision()) {
			case DAY -> new int[] { day.getYear(), day.getMonthValue(), day.getDayOfMonth() };
			case MONTH -> new int[] { day.getYear(), day.getMonthValue() };
			default -> new int[] { day.getYear() };
		};
	}

}
