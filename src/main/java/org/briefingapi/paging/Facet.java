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
 * A property by which the items of a list are counted. The items have a slug.
 *
 * @param name identifies it among the facets of the same items
 * @param value its value, or of each value in turn where an item may have many
 * @param join leads from the item to the rows that hold its values; null if it has one
 * @param text how a value is written
 */
public record Facet(String name, Function<Item, Expression<?>> value, @Nullable Rows join,
		Function<@Nullable Object, @Nullable String> text) {

	private static final int MONTHS = 100;

	/** The item has one such value, in an attribute. */
	public static Facet of(String attribute) {
		return of(attribute, item -> item.get(attribute));
	}

	/** The item has one such value, which a query works out. */
	public static Facet of(String name, Function<Item, Expression<?>> value) {
		return new Facet(name, value, null, Facet::plain);
	}

	/**
	 * The item may have many such values, or none.
	 * @param rows hold a value each
	 * @param reference the attribute of a row that holds the slug of the item
	 * @param attribute the attribute of a row that holds the value
	 * @param further which of the rows count
	 */
	public static Facet over(Class<?> rows, String reference, String attribute, Condition... further) {
		return new Facet(rows.getSimpleName() + "." + attribute + List.of(further), row -> row.get(attribute),
				new Rows(rows, reference, Conditions.of(further)), Facet::plain);
	}

	/**
	 * The year of the {@code earliest} day of an item; of the {@code latest} where the
	 * start is open.
	 */
	public static Facet year() {
		return new Facet("year", item -> item.builder().year(firstKnownDay(item)), null,
				value -> date(MONTHS * number(value), false));
	}

	/**
	 * The month of the {@code earliest} day of an item; of the {@code latest} where the
	 * start is open.
	 */
	public static Facet month() {
		return new Facet("month", item -> {
			HibernateCriteriaBuilder builder = item.builder();
			Expression<LocalDate> day = firstKnownDay(item);
			return builder.sum(builder.prod(builder.literal(MONTHS), builder.year(day)), builder.month(day));
		}, null, value -> date(number(value), true));
	}

	/**
	 * A start that is open lies in the year 1, and so do both days where none is known.
	 */
	private static Expression<LocalDate> firstKnownDay(Item item) {
		HibernateCriteriaBuilder builder = item.builder();
		Expression<LocalDate> earliest = item.get("earliest");
		return builder.<LocalDate>selectCase()
			.when(builder.equal(builder.year(earliest), builder.literal(1)), item.<LocalDate>get("latest"))
			.otherwise(earliest);
	}

	/**
	 * The day of an item whose {@code earliest} and {@code latest} day are the same.
	 * @param written how a day is written; several days can be written alike
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

	/** The same facet with another text for its values. */
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
	 * The rows that hold the values of items.
	 *
	 * @param reference the attribute that holds the slug of the item
	 */
	record Rows(Class<?> entity, String reference, Conditions further) {
	}

}
