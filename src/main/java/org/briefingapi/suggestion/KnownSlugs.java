package org.briefingapi.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.Lookup;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.snapshot.DatasetCache;
import org.briefingapi.snapshot.SlugAliases;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Rejects unknown slugs in requests, with the nearest known names in the message. */
@Component
public class KnownSlugs {

	private static final Map<String, String> NOUNS = Map.of("Actor", "an actor", "Area", "an area", "Event", "an event",
			"Proposal", "a proposal", "Agreement", "an agreement", "Statement", "a statement", "Source", "a source",
			"Divergence", "a divergence");

	/** The maximum number of names compared with an unknown slug. */
	private static final int MAX_ROWS = 20_000;

	/** The maximum length of a slug for which near names are searched. */
	private static final int MAX_LENGTH = 100;

	private final Lookup<String> types = DatasetCache.lookup(String.class, this::readTypes);

	private final EntityManager entityManager;

	private final SlugAliases aliases;

	KnownSlugs(EntityManager entityManager, SlugAliases aliases) {
		this.entityManager = entityManager;
		this.aliases = aliases;
	}

	/**
	 * Requires that each slug belongs to a record of an accepted type. Former slugs are
	 * accepted, too.
	 * @return the current slugs, by former slug
	 * @throws RequestException for the first unknown slug, with the nearest names
	 */
	public Map<String, String> require(List<SlugArgument> arguments) {
		Set<String> slugs = arguments.stream()
			.map(SlugArgument::slugs)
			.filter(Objects::nonNull)
			.flatMap(List::stream)
			.collect(Collectors.toSet());
		if (slugs.isEmpty()) {
			return Map.of();
		}
		Map<String, String> found = new HashMap<>(types.get(slugs));
		Map<String, String> renames = aliases.current(slugs.stream().filter(slug -> !found.containsKey(slug)).toList());
		if (!renames.isEmpty()) {
			Map<String, String> renamed = types.get(new HashSet<>(renames.values()));
			renames.forEach((alias, slug) -> found.put(alias, renamed.get(slug)));
		}
		for (SlugArgument argument : arguments) {
			for (String slug : (argument.slugs() != null) ? argument.slugs() : List.<String>of()) {
				String type = found.get(slug);
				if (type == null || (!argument.types().isEmpty() && !argument.types().contains(type))) {
					throw new RequestException(ErrorCode.BAD_USER_INPUT, argument.path(), argument.path() + " names \""
							+ cut(slug) + "\". " + sentence(argument.types(), slug, type));
				}
			}
		}
		return renames;
	}

	/**
	 * The filter with former slugs replaced by current ones; null for null.
	 * @throws RequestException as {@link #require}
	 */
	public <F extends NamesSlugs<F>> @Nullable F checked(@Nullable F filter) {
		Map<String, String> renames = (filter != null) ? require(filter.slugs("filter")) : Map.of();
		return (filter == null || renames.isEmpty()) ? filter : filter.withSlugs(slugs -> current(slugs, renames));
	}

	/** Replaces former slugs by current ones, without duplicates; null for null. */
	public static @Nullable List<String> current(@Nullable List<String> slugs, Map<String, String> renames) {
		return (slugs == null) ? null
				: slugs.stream().map(slug -> renames.getOrDefault(slug, slug)).distinct().toList();
	}

	/** The error for a record that does not exist under a slug. */
	public RequestException notFound(String argument, String type, String slug) {
		return new RequestException(ErrorCode.NOT_FOUND, argument,
				sentence(List.of(type), slug, types.get(List.of(slug)).get(slug)));
	}

	/** The slugs of records whose names are near this slug, nearest first. */
	public List<String> near(String type, String slug) {
		return near(List.of(type), slug);
	}

	/**
	 * The slugs of actors, areas and events whose names are near this slug, nearest
	 * first.
	 */
	public List<String> near(String slug) {
		return near(List.of(), slug);
	}

	private List<String> near(List<String> types, String slug) {
		return (slug.length() <= MAX_LENGTH) ? new NearNames(slug).among(names(types)) : List.of();
	}

	private String sentence(List<String> types, String slug, @Nullable String found) {
		String wanted = (types.size() == 1) ? NOUNS.get(types.get(0)) : "a record";
		String noun = wanted.substring(wanted.indexOf(' ') + 1);
		if (found != null) {
			return String.format(Locale.ROOT, "There is no %s \"%s\": it is %s.", noun, slug, NOUNS.get(found));
		}
		List<String> near = near(types, slug);
		return String.format(Locale.ROOT, "There is no %s \"%s\"%s.", noun, cut(slug),
				near.isEmpty() ? "" : "; near it are " + String.join(", ", near));
	}

	/** Shortens a long text for a message. */
	private static String cut(String slug) {
		return (slug.length() > MAX_LENGTH) ? slug.substring(0, slug.offsetByCodePoints(0, MAX_LENGTH / 2)) + "…"
				: slug;
	}

	private Map<String, String> readTypes(Collection<String> slugs) {
		return rows("select slug, type from node where slug in (:values)", slugs).stream()
			.collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
	}

	/**
	 * The names of all records of these types, by slug; without a type, of actors, areas
	 * and events.
	 */
	private Map<String, List<String>> names(List<String> types) {
		List<String> wanted = types.isEmpty() ? List.of("Actor", "Area", "Event") : types;
		Map<String, List<String>> names = new HashMap<>();
		add(names, "select n.slug, l.text from node n join label l on l.record = n.slug where n.type in (:values)",
				wanted);
		if (wanted.contains("Actor")) {
			add(names, "select actor, name from actor_name", List.of());
			add(names, "select actor, code from actor_code", List.of());
		}
		if (wanted.contains("Area")) {
			add(names, "select area, name from area_name", List.of());
		}
		return names;
	}

	private void add(Map<String, List<String>> names, String sql, Collection<String> values) {
		rows(sql, values).forEach(row -> names.computeIfAbsent(row.get(0, String.class), slug -> new ArrayList<>())
			.add(row.get(1, String.class)));
	}

	private List<Tuple> rows(String sql, Collection<String> values) {
		NativeQuery<Tuple> query = entityManager.unwrap(Session.class)
			.createNativeQuery(sql, Tuple.class)
			.setMaxResults(MAX_ROWS);
		if (!values.isEmpty()) {
			query.setParameter("values", values);
		}
		return query.getResultList();
	}

}
