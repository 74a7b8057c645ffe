package org.briefingapi.paging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * HQL conditions, all of them required, and their parameters. In the conditions {@code e}
 * is the entity that is listed.
 */
public final class HqlConditions {

	/** Paths of the keys of lists, which are few. */
	private static final Map<String, Pattern> PATHS = new ConcurrentHashMap<>();

	private final List<String> required = new ArrayList<>();

	/** The most that an attribute may be. */
	private final Map<String, LocalDate> most = new LinkedHashMap<>();

	private final Map<String, Object> parameters;

	public HqlConditions() {
		this(new LinkedHashMap<>());
	}

	private HqlConditions(Map<String, Object> parameters) {
		this.parameters = parameters;
	}

	/**
	 * Adds a condition in which each {@code ?} stands for one of the values, in order.
	 */
	public HqlConditions and(String hql, Object... values) {
		required.add(named(hql, values));
		return this;
	}

	/** An expression with names for each {@code ?}, which become parameters of these. */
	String named(String hql, Object... values) {
		StringBuilder named = new StringBuilder();
		int next = 0;
		for (int i = 0; i < hql.length(); i++) {
			char symbol = hql.charAt(i);
			if (symbol == '?') {
				String name = "p" + parameters.size();
				parameters.put(name, values[next++]);
				named.append(':').append(name);
			}
			else {
				named.append(symbol);
			}
		}
		return named.toString();
	}

	/**
	 * Requires that this attribute of {@code e}, by which a list may be ordered, is no
	 * later.
	 */
	public HqlConditions atMost(String attribute, LocalDate latest) {
		most.merge(attribute, latest, (one, other) -> one.isBefore(other) ? one : other);
		return this;
	}

	/**
	 * Takes back the condition that an attribute is no later. Of two such conditions, H2
	 * would look up the one that says less.
	 */
	@Nullable LocalDate takeMost(String attribute) {
		return most.remove(attribute);
	}

	/** Puts what an attribute may be at most into words. */
	private HqlConditions worded() {
		List.copyOf(most.entrySet()).forEach(entry -> and("e." + entry.getKey() + " <= ?", entry.getValue()));
		most.clear();
		return this;
	}

	/**
	 * Adds the condition {@code expression in values}, unless the list is null. An empty
	 * list matches nothing.
	 */
	public HqlConditions andIn(String expression, @Nullable Collection<?> values) {
		if (values == null) {
			return this;
		}
		return values.isEmpty() ? and("1 = 0") : and(expression + " in ?", values);
	}

	/**
	 * Conditions of their own that share the parameters of these, to be put in by
	 * {@link #andNot}.
	 */
	public HqlConditions nested() {
		return new HqlConditions(parameters);
	}

	/** Requires that the nested conditions do not all hold. */
	public HqlConditions andNot(HqlConditions nested) {
		if (nested.worded().required.isEmpty()) {
			required.add("1 = 0");
		}
		else {
			// not as "not (…)", which is neither true nor false where a column is null
			required.add("case when " + nested.hql() + " then 1 else 0 end = 0");
		}
		return this;
	}

	/** The conditions as one expression that is true for all if there is none. */
	String hql() {
		worded();
		return required.isEmpty() ? "1 = 1" : "(" + String.join(") and (", required) + ")";
	}

	/** The expression, with the attributes read on the link that stand there as well. */
	String hql(ParentJoin link) {
		String hql = hql();
		for (Map.Entry<String, String> key : link.keys().entrySet()) {
			Pattern path = PATHS.computeIfAbsent(key.getKey(),
					name -> Pattern.compile(String.format(Locale.ROOT, "\\be\\.%s\\b", name)));
			hql = path.matcher(hql).replaceAll("l." + key.getValue());
		}
		return hql;
	}

	/** The values of the parameters, by name. */
	Map<String, Object> parameters() {
		return parameters;
	}

	/** A copy to which more can be added. */
	HqlConditions copy() {
		HqlConditions copy = new HqlConditions(new LinkedHashMap<>(parameters));
		copy.required.addAll(required);
		copy.most.putAll(most);
		return copy;
	}

}
