package org.briefingapi.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.actor.Actors;
import org.briefingapi.agreement.CoverageMatrix.Cell;
import org.briefingapi.agreement.CoverageMatrix.Column;
import org.briefingapi.agreement.CoverageMatrix.Value;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.AgreedAreas;
import org.briefingapi.area.Area;
import org.briefingapi.area.Areas;
import org.briefingapi.dataset.Datasets;
import org.briefingapi.graphql.Names;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Citations;
import org.briefingapi.suggestion.KnownSlugs;
import org.briefingapi.suggestion.SlugArgument;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Compares the areas of agreements. */
@Component
class Coverage {

	private static final Comparator<Area> BY_NAME = Comparator.comparing((Area area) -> Names.sortKey(area.name()))
		.thenComparing(Area::slug);

	private static final Set<AgreementStatus> CURRENT = EnumSet.of(AgreementStatus.CONCLUDED, AgreementStatus.IN_FORCE);

	private final Agreements agreements;

	private final Areas areas;

	private final AgreedAreas agreedAreas;

	private final Actors actors;

	private final Citations citations;

	private final Datasets datasets;

	private final KnownSlugs known;

	Coverage(Agreements agreements, Areas areas, AgreedAreas agreedAreas, Actors actors, Citations citations,
			Datasets datasets, KnownSlugs known) {
		this.agreements = agreements;
		this.areas = areas;
		this.agreedAreas = agreedAreas;
		this.actors = actors;
		this.citations = citations;
		this.datasets = datasets;
		this.known = known;
	}

	/**
	 * The matrix for these agreements; otherwise for those of these actors; otherwise for
	 * all partnership programmes, as of a day.
	 * @throws RequestException if a slug is unknown
	 */
	CoverageMatrix matrix(CoverageRequest request) {
		List<Agreement> chosen = chosen(request);
		Map<String, List<AgreedArea>> named = agreedAreas.of(chosen.stream().map(Agreement::slug).toList());
		Map<String, List<Citation>> cited = citations
			.of(named.values().stream().flatMap(List::stream).map(AgreedArea::cited).toList());
		UnaryOperator<Area> row = request.rollUp() ? widest(named) : area -> area;
		List<Area> rows = named.values()
			.stream()
			.flatMap(List::stream)
			.map(agreed -> row.apply(agreed.area()))
			.distinct()
			.sorted(BY_NAME)
			.toList();
		List<Cell> cells = new ArrayList<>();
		for (Area area : rows) {
			for (Agreement agreement : chosen) {
				List<AgreedArea> all = named.getOrDefault(agreement.slug(), List.of());
				List<AgreedArea> here = all.stream().filter(agreed -> row.apply(agreed.area()).equals(area)).toList();
				cells.add(new Cell(area, agreement, value(agreement, all, here),
						here.stream()
							.flatMap(agreed -> cited.getOrDefault(agreed.cited(), List.of()).stream())
							.toList()));
			}
		}
		return new CoverageMatrix(rows, chosen, columns(chosen), cells);
	}

	private static Value value(Agreement agreement, List<AgreedArea> all, List<AgreedArea> here) {
		if (!here.isEmpty()) {
			return Value.NAMED;
		}
		return new Revision(agreement, all, Map.of()).isComplete() ? Value.NOT_IN_COMPLETE_LIST : Value.LIST_INCOMPLETE;
	}

	/** Maps each area to the top area above it. */
	private UnaryOperator<Area> widest(Map<String, List<AgreedArea>> named) {
		Map<String, String> broader = areas.hierarchy().broader();
		Map<String, String> top = new HashMap<>();
		named.values().stream().flatMap(List::stream).map(agreed -> agreed.area().slug()).forEach(slug -> {
			Set<String> seen = new HashSet<>(Set.of(slug));
			String at = slug;
			while (broader.get(at) != null && seen.add(broader.get(at))) {
				at = broader.get(at);
			}
			top.put(slug, at);
		});
		Map<String, Area> tops = top.isEmpty() ? Map.of() : areas.bySlug(new HashSet<>(top.values()));
		return area -> tops.get(top.get(area.slug()));
	}

	private List<Column> columns(List<Agreement> chosen) {
		Map<String, List<AgreementParty>> parties = agreements.parties(chosen.stream().map(Agreement::slug).toList());
		Map<String, Actor> named = actors.bySlug(parties.values()
			.stream()
			.flatMap(List::stream)
			.map(AgreementParty::actorSlug)
			.collect(Collectors.toSet()));
		return chosen.stream()
			.map(agreement -> new Column(parties.get(agreement.slug())
				.stream()
				.map(party -> named.get(party.actorSlug()))
				.filter(actor -> actor.kind() != ActorKind.ORGANISATION)
				.findFirst()
				.orElse(null), agreement))
			.toList();
	}

	private List<Agreement> chosen(CoverageRequest given) {
		Map<String, String> renames = known
			.require(List.of(SlugArgument.of("agreements", "Agreement", given.agreements()),
					SlugArgument.of("actors", "Actor", given.actors())));
		CoverageRequest request = new CoverageRequest(KnownSlugs.current(given.agreements(), renames),
				KnownSlugs.current(given.actors(), renames), given.asOf(), given.older(), given.rollUp());
		if (request.agreements() != null) {
			List<Agreement> named = agreements.newestFirst(request.agreements());
			Set<Agreement> ofParties = (request.actors() == null) ? Set.copyOf(named)
					: Set.copyOf(agreements.ofParties(request.actors()));
			return named.stream().filter(ofParties::contains).toList();
		}
		List<Agreement> ever = (request.actors() != null) ? agreements.ofParties(request.actors())
				: agreements.ofKind(AgreementKind.PARTNERSHIP_PROGRAMME);
		LocalDate day = datasets.day(request.asOf());
		Map<String, AgreementStatus> statuses = agreements.statuses(ever.stream().map(Agreement::slug).toList(), day);
		return ever.stream()
			.filter(agreement -> agreement.date() == null || !agreement.date().earliest().isAfter(day)
					|| statuses.containsKey(agreement.slug()))
			.filter(agreement -> request.older() || CURRENT.contains(status(agreement, statuses)))
			.toList();
	}

	/** An agreement without milestones counts as concluded when it was signed. */
	private static AgreementStatus status(Agreement agreement, Map<String, AgreementStatus> statuses) {
		return statuses.getOrDefault(agreement.slug(),
				(agreement.date() != null) ? AgreementStatus.CONCLUDED : AgreementStatus.NONE);
	}

	/**
	 * The agreements to compare, and the form of the comparison.
	 *
	 * @param asOf the day of the comparison; the end of the record if null
	 * @param older whether to include agreements that were not in force on that day
	 * @param rollUp whether areas are replaced by the top area above them
	 */
	record CoverageRequest(@Nullable List<String> agreements, @Nullable List<String> actors, @Nullable LocalDate asOf,
			boolean older, boolean rollUp) {
	}

}
