package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.milestone.Milestone;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.source.Citation;

/**
 * The agreements that concern the subject of a briefing, and their status on its date.
 */
final class AgreementRecords {

	private final LocalDate asOf;

	private final Supplier<List<Agreement>> ever;

	private final Steps steps;

	private final Supplier<Map<String, LocalDate>> attested;

	private final Supplier<List<Agreement>> allBegun;

	private final Supplier<List<Agreement>> begun;

	private final Supplier<Map<String, List<AgreementParty>>> parties;

	private final Supplier<Map<String, List<AgreedArea>>> areas;

	private final Supplier<List<AreaExpansion>> expansions;

	/**
	 * Create the records.
	 * @param ever the agreements of all dates, newest first
	 */
	AgreementRecords(Nouns nouns, Supplier<List<Agreement>> ever, Steps steps, LocalDate asOf) {
		this.asOf = asOf;
		this.ever = ever;
		this.steps = steps;
		this.attested = new Lazy<>(() -> nouns.citations()
			.attested(Dossier.slugs(ever.get().stream().filter(agreement -> !isDated(agreement)).toList())));
		this.allBegun = new Lazy<>(() -> ever.get().stream().filter(this::hadBegun).toList());
		this.begun = new Lazy<>(() -> allBegun.get().stream().limit(PageRequest.MAX).toList());
		this.parties = new Lazy<>(() -> nouns.agreements().parties(Dossier.slugs(begun())));
		this.areas = new Lazy<>(() -> nouns.agreedAreas().of(Dossier.slugs(begun())));
		this.expansions = new Lazy<>(() -> {
			Map<String, AreaExpansion> bySlug = nouns.expansions().of(begun());
			return Dossier.slugs(begun()).stream().filter(bySlug::containsKey).map(bySlug::get).toList();
		});
	}

	/**
	 * The newest agreements that had begun by the date of the briefing, newest first; at
	 * most 100.
	 */
	List<Agreement> begun() {
		return begun.get();
	}

	/** The number of older agreements that had begun by the date of the briefing. */
	int more() {
		return allBegun.get().size() - begun().size();
	}

	/** An undated agreement has begun once a source that attests it is published. */
	private boolean hadBegun(Agreement agreement) {
		if (isDated(agreement)) {
			return (agreement.date() != null && !agreement.date().earliest().isAfter(asOf))
					|| !steps.taken(agreement.slug()).isEmpty();
		}
		LocalDate day = attested.get().get(agreement.slug());
		return day != null && !day.isAfter(asOf);
	}

	private boolean isDated(Agreement agreement) {
		return agreement.date() != null
				|| steps.ever(agreement.slug()).stream().anyMatch(milestone -> milestone.date() != null);
	}

	/** Whether the agreement had been concluded, and neither superseded nor expired. */
	boolean isInForce(Agreement agreement) {
		MilestoneStatus status = status(agreement);
		return status == MilestoneStatus.CONCLUDED || status == MilestoneStatus.IN_FORCE;
	}

	boolean hasEnded(Agreement agreement) {
		MilestoneStatus status = status(agreement);
		return status == MilestoneStatus.SUPERSEDED || status == MilestoneStatus.EXPIRED;
	}

	boolean isPending(Agreement agreement) {
		return !isInForce(agreement) && !hasEnded(agreement);
	}

	private MilestoneStatus status(Agreement agreement) {
		PartialDate end = agreement.validTo();
		if (end != null && end.latest().isBefore(asOf)) {
			return MilestoneStatus.EXPIRED;
		}
		Milestone last = steps.last(agreement.slug());
		return (last != null) ? last.status()
				: (agreement.date() != null) ? MilestoneStatus.CONCLUDED : MilestoneStatus.PROPOSED;
	}

	List<AgreementParty> parties(Agreement agreement) {
		return parties.get().getOrDefault(agreement.slug(), List.of());
	}

	/** The slugs of the parties to all agreements. */
	List<String> allParties() {
		return parties.get().values().stream().flatMap(List::stream).map(AgreementParty::actorSlug).toList();
	}

	List<AgreedArea> areas(Agreement agreement) {
		return areas.get().getOrDefault(agreement.slug(), List.of());
	}

	List<AreaExpansion> expansions() {
		return expansions.get();
	}

	/** The citation keys of all agreements, their areas and their predecessors. */
	List<String> citedKeys() {
		List<String> keys = new ArrayList<>();
		for (Agreement agreement : begun()) {
			keys.add(agreement.slug());
			if (agreement.predecessorSlug() != null) {
				keys.add(agreement.predecessorSlug());
			}
			areas(agreement).forEach(area -> keys.addAll(List.of(area.cited(), area.addedByKey())));
		}
		return keys;
	}

	/** The citations of the changes in the areas. */
	List<Citation> citationsOfExpansions() {
		return expansions().stream()
			.flatMap(expansion -> expansion.areas().stream())
			.flatMap(area -> area.citations().stream())
			.toList();
	}

}
