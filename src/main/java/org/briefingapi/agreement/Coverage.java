package org.briefingapi.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.actor.Actors;
import org.briefingapi.agreement.CoverageMatrix.Cell;
import org.briefingapi.agreement.CoverageMatrix.Value;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.area.Area;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Compares the areas of agreements. */
@Component
class Coverage {

	private static final Comparator<Area> BY_NAME = Comparator.comparing(Area::name).thenComparing(Area::slug);

	private final Agreements agreements;

	private final AgreedAreas areas;

	private final Actors actors;

	Coverage(Agreements agreements, AgreedAreas areas, Actors actors) {
		this.agreements = agreements;
		this.areas = areas;
		this.actors = actors;
	}

	/**
	 * The areas of these agreements, as far as one of these actors is party to them; of
	 * all partnership programmes if neither is given.
	 * @throws RequestException if a slug is unknown
	 */
	CoverageMatrix matrix(@Nullable List<String> agreements, @Nullable List<String> actors) {
		List<Agreement> columns = columns(agreements, actors);
		Map<String, List<AgreedArea>> named = areas.of(columns.stream().map(Agreement::slug).toList());
		Map<String, Set<Area>> areasOf = named.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					agreed -> agreed.getValue().stream().map(AgreedArea::area).collect(Collectors.toSet())));
		List<Area> rows = areasOf.values().stream().flatMap(Set::stream).distinct().sorted(BY_NAME).toList();
		List<Cell> cells = rows.stream()
			.flatMap(area -> columns.stream()
				.map(agreement -> new Cell(area, agreement,
						areasOf.getOrDefault(agreement.slug(), Set.of()).contains(area) ? Value.NAMED
								: Value.NOT_NAMED)))
			.toList();
		return new CoverageMatrix(rows, columns, cells);
	}

	private List<Agreement> columns(@Nullable List<String> slugs, @Nullable List<String> parties) {
		if (slugs == null && parties == null) {
			return agreements.ofKind(AgreementKind.PARTNERSHIP_PROGRAMME);
		}
		if (parties != null) {
			requireKnown("actors", "actor", parties, actors.bySlug(parties).keySet());
		}
		if (slugs == null) {
			return agreements.ofParties(parties);
		}
		List<Agreement> named = agreements.newestFirst(slugs);
		requireKnown("agreements", "agreement", slugs, named.stream().map(Agreement::slug).collect(Collectors.toSet()));
		if (parties == null) {
			return named;
		}
		Set<Agreement> ofParties = Set.copyOf(agreements.ofParties(parties));
		return named.stream().filter(ofParties::contains).toList();
	}

	private static void requireKnown(String argument, String type, Collection<String> slugs, Set<String> known) {
		slugs.stream().filter(slug -> !known.contains(slug)).findFirst().ifPresent(unknown -> {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, argument, String.format(Locale.ROOT,
					"%s names \"%s\", which is no %s of the data set.", argument, unknown, type));
		});
	}

}
