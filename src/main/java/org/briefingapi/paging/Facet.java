package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import jakarta.persistence.criteria.Expression;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A property by which the items of a list are counted. The items must have a slug.
 *
 * @param name identifies the facet among those of the same items
 * @param value the expression for the value, on the item or on a row of the join
 * @param join the rows with the values of an item, if it may have several; otherwise null
 * @param text converts a value to text
 */
public record Facet(String name, Function<Item, Expression<?>> value, @Nullable Rows join,
		Function<@Nullable Object, @Nullable String> text) {

	private static final int MONTHS = 100;

	/** A facet with one value for each item, in an attribute. */
	public static Facet of(String attribute) {
		return of(attribute, item -> item.get(attribute));
	}

	/** A facet with one computed value for each item. */
	public static Facet of(String name, Function<Item, Expression<?>> value) {
		return new Facet(name, value, null, Facet::plain);
	}

	/**
	 * A facet with any number of values for each item.
	 * @param rows the entity with one value in each row
	 * @param reference the attribute of a row with the slug of the item
	 * @param attribute the attribute of a row with the value
	 * @param further conditions on the rows
	 */
	public static Facet over(Class<?> rows, String reference, String attribute, Condition... further) {
		return new Facet(rows.getSimpleName() + "." + attribute + List.of(further), row -> row.get(attribute),
				new Rows(rows, reference, Conditions.of(further)), Facet::plain);
	}

	/**
	 * The year of the {@code earliest} day; of the {@code latest} day if the start is
	 * open.
	 */
	public static Facet year() {
		return new Facet("year", item -> item.builder().year(firstKnownDay(item)), null,
				value -> date(MONTHS * number(value), false));
	}

	/**
	 * The month of the {@code earliest} day; of the {@code latest} day if the start is
	 * open.
	 */
	public static Facet month() {
		return new Facet("month", item -> {
			HibernateCriteriaBuilder builder = item.builder();
			Expression<LocalDate> day = firstKnownDay(item);
			return builder.sum(builder.prod(builder.literal(MONTHS), builder.year(day)), builder.month(day));
		}, null, value -> date(number(value), true));
	}

	/**
	 * An open start is stored as a day in the year 1, and an unknown date as two such
	 * days.
	 */
	private static Expression<LocalDate> firstKnownDay(Item item) {
		HibernateCriteriaBuilder builder = item.builder();
		Expression<LocalDate> earliest = item.get("earliest");
		return builder.<LocalDate>selectCase()
			.when(builder.equal(builder.year(earliest), builder.literal(1)), item.<LocalDate>get("latest"))
			.otherwise(earliest);
	}

	/**
	 * The day of items that are dated to the day.
	 * @param written converts the day to text; several days may have the same text
	 */
	public static Facet day(String name, UnaryOperator<String> written) {
		return new Facet(name, item -> {
			HibernateCriteriaBuilder builder = item.builder();
			Expression<LocalDate> day = item.get("earliest");
			Expression<Integer> months = builder.sum(builder.prod(builder.literal(MONTHS), builder.year(day)),
					builder.month(day));
			return builder.<Integer>selectCase()
				.when(builder.equal(day, item.get("latest")),
						builder.sum(builder.prod(builder.literal(MONTHS), months), builder.day(day)))
				.otherwise(builder.literal(0));
		}, null, value -> {
			String month = date(number(value) / MONTHS, true);
			return (month == null) ? null
					: written.apply(String.format(Locale.ROOT, "%s-%02d", month, number(value) % MONTHS));
		});
	}

	/** The same facet with another conversion to text. */
	public Facet written(Function<@Nullable Object, @Nullable String> text) {
		return new Facet(name, value, join, text);
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

	/**
	 * The rows with the values of items.
	 *
	 * @param reference the attribute with the slug of the item
	 */
	record Rows(Class<?> entity, String reference, Conditions further) {
	}

}
