package org.briefingapi.paging;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A property by which the items of a list are counted. The items have a slug.
 *
 * @param value HQL for it, where {@code e} is the item and each {@code ?} stands for one
 * of the parameters
 * @param join leads from the item to all its values; empty if it has one
 * @param text how a value is written
 */
public record Facet(String value, String join, List<Object> parameters,
		Function<@Nullable Object, @Nullable String> text) {

	private static final int MONTHS = 100;

	/** The item has one such value. */
	public static Facet of(String value, Object... parameters) {
		return new Facet(value, "", List.of(parameters), Facet::plain);
	}

	/** The item may have many such values, or none. */
	public static Facet over(String join, String value) {
		return new Facet(value, join, List.of(), Facet::plain);
	}

	/** The year of a day that is the first of all where it is unknown. */
	public static Facet year(String day) {
		return new Facet(String.format(Locale.ROOT, "year(%s)", day), "", List.of(),
				value -> date(MONTHS * number(value), false));
	}

	/** The month of a day that is the first of all where it is unknown. */
	public static Facet month(String day) {
		return new Facet(String.format(Locale.ROOT, "%d * year(%2$s) + month(%2$s)", MONTHS, day), "", List.of(),
				value -> date(number(value), true));
	}

	/**
	 * The day between two bounds, where they are the same.
	 * @param written how a day is written; several days can be written alike
	 */
	public static Facet day(String earliest, String latest, UnaryOperator<String> written) {
		return new Facet(String.format(Locale.ROOT,
				"case when %1$s = %2$s then %3$d * year(%1$s) + %4$d * month(%1$s) + day(%1$s) else 0 end", earliest,
				latest, MONTHS * MONTHS, MONTHS), "", List.of(), value -> {
					String month = date(number(value) / MONTHS, true);
					return (month == null) ? null
							: written.apply(String.format(Locale.ROOT, "%s-%02d", month, number(value) % MONTHS));
				});
	}

	/** The same facet with another text for its values. */
	public Facet written(Function<@Nullable Object, @Nullable String> text) {
		return new Facet(value, join, parameters, text);
	}

	private static @Nullable String plain(@Nullable Object value) {
		return (value instanceof Enum<?> constant) ? constant.name() : (String) value;
	}

	private static int number(@Nullable Object value) {
		return (value instanceof Number number) ? number.intValue() : 0;
	}

	private static @Nullable String date(int months, boolean withMonth) {
		int year = months / MONTHS;
		if (year <= 1) {
			return null;
		}
		return withMonth ? String.format(Locale.ROOT, "%04d-%02d", year, months % MONTHS)
				: String.format(Locale.ROOT, "%04d", year);
	}

}
