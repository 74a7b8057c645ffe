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
import org.briefingapi.source.Citation;

/**
 * The agreements that concern the subject of a briefing, and how far they had come by its
 * date.
 */
final class AgreementRecords {

	private final LocalDate asOf;

	private final Supplier<List<Agreement>> ever;

	private final Steps steps;

	private final Supplier<Map<String, LocalDate>> attested;

	private final Supplier<List<Agreement>> begun;

	private final Supplier<Map<String, List<AgreementParty>>> parties;

	private final Supplier<Map<String, List<AgreedArea>>> areas;

	private final Supplier<List<AreaExpansion>> expansions;

	/**
	 * Create the records.
	 * @param ever the agreements, at whatever time
	 */
	AgreementRecords(Nouns nouns, Supplier<List<Agreement>> ever, Steps steps, LocalDate asOf) {
		this.asOf = asOf;
		this.ever = ever;
		this.steps = steps;
		this.attested = new Lazy<>(() -> nouns.citations()
			.attested(Dossier.slugs(ever.get().stream().filter(agreement -> !isDated(agreement)).toList())));
		this.begun = new Lazy<>(() -> ever.get().stream().filter(this::hadBegun).toList());
		this.parties = new Lazy<>(() -> nouns.agreements().parties(Dossier.slugs(ever.get())));
		this.areas = new Lazy<>(() -> nouns.agreedAreas().of(Dossier.slugs(ever.get())));
		this.expansions = new Lazy<>(() -> {
			Map<String, AreaExpansion> bySlug = nouns.expansions().of(begun());
			return Dossier.slugs(begun()).stream().filter(bySlug::containsKey).map(bySlug::get).toList();
		});
	}

	/** Those that had begun by the day, the newest first. */
	List<Agreement> begun() {
		return begun.get();
	}

	/** One that no source dates had begun once a source attests it. */
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

	/** Whether it had been concluded and had neither been replaced nor run out. */
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

	/** Slugs of the parties of all. */
	List<String> allParties() {
		return parties.get().values().stream().flatMap(List::stream).map(AgreementParty::actorSlug).toList();
	}

	List<AgreedArea> areas(Agreement agreement) {
		return areas.get().getOrDefault(agreement.slug(), List.of());
	}

	List<AreaExpansion> expansions() {
		return expansions.get();
	}

	/** The keys of the citations of all, of their areas and of their predecessors. */
	List<String> citedKeys() {
		List<String> keys = new ArrayList<>();
		for (Agreement agreement : ever.get()) {
			keys.add(agreement.slug());
			if (agreement.predecessorSlug() != null) {
				keys.add(agreement.predecessorSlug());
			}
			areas(agreement).forEach(area -> keys.addAll(List.of(area.cited(), area.addedByKey())));
		}
		return keys;
	}

	/** The citations that the expansions bring with them. */
	List<Citation> citationsOfExpansions() {
		return expansions().stream()
			.flatMap(expansion -> expansion.areas().stream())
			.flatMap(area -> area.citations().stream())
			.toList();
	}

}
