package org.briefingapi.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.briefingapi.graphql.Lookup;

import org.springframework.stereotype.Component;

/**
 * Further slugs under which records answer: former ones, and others that readers try.
 */
@Component
public class SlugAliases {

	private final Lookup<String> current = DatasetCache.lookup(String.class, this::read);

	private final EntityManager entityManager;

	SlugAliases(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/** The slug of the record that answers under a further one; empty if none does. */
	public Optional<String> current(String alias) {
		return Optional.ofNullable(current.get(List.of(alias)).get(alias));
	}

	/** The slugs of the records that answer under further ones, by these. */
	public Map<String, String> current(Collection<String> aliases) {
		return aliases.isEmpty() ? Map.of() : current.get(aliases);
	}

	/** A reader that finds records under their further slugs, too. */
	public <V> Function<Collection<String>, Map<String, V>> resolving(
			Function<Collection<String>, Map<String, V>> reader) {
		return slugs -> {
			Map<String, V> found = reader.apply(slugs);
			List<String> missing = slugs.stream().filter(slug -> !found.containsKey(slug)).toList();
			Map<String, String> renames = current.get(missing);
			if (renames.isEmpty()) {
				return found;
			}
			Map<String, V> renamed = reader.apply(new HashSet<>(renames.values()));
			Map<String, V> all = new HashMap<>(found);
			renames.forEach((alias, slug) -> Optional.ofNullable(renamed.get(slug))
				.ifPresent(record -> all.put(alias, record)));
			return all;
		};
	}

	private Map<String, String> read(Collection<String> aliases) {
		Map<String, String> slugs = new HashMap<>();
		if (!aliases.isEmpty()) {
			entityManager
				.createQuery("select a.alias, a.node from SlugAliasEntity a where a.alias in :aliases", Tuple.class)
				.setParameter("aliases", aliases)
				.getResultList()
				.forEach(row -> slugs.put(row.get(0, String.class), row.get(1, String.class)));
		}
		return slugs;
	}

}
