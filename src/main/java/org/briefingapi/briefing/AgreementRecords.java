package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementKind;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.milestone.Milestone;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.source.Citation;

/**
 * The agreements that concern the subject of a briefing, and their status on its date.
 */
final class AgreementRecords {

	/** The maximum number of agreements in force in a briefing. */
	private static final int MAX_LISTED = 20;

	private final LocalDate asOf;

	private final Supplier<Newest<Agreement>> begun;

	private final Steps steps;

	private final Supplier<List<Agreement>> inForce;

	private final Supplier<Map<String, List<AgreementParty>>> parties;

	private final Supplier<Map<String, List<AgreedArea>>> areas;

	private final Supplier<List<AreaExpansion>> expansions;

	AgreementRecords(Nouns nouns, Supplier<Newest<Agreement>> begun, Steps steps, LocalDate asOf) {
		this.asOf = asOf;
		this.begun = begun;
		this.steps = steps;
		this.parties = new Lazy<>(() -> nouns.agreements().parties(Dossier.slugs(begun())));
		this.inForce = new Lazy<>(() -> begun().stream()
			.filter(agreement -> isInForce(agreement) && agreement.kind() != AgreementKind.COMMUNIQUE)
			.toList());
		this.areas = new Lazy<>(() -> nouns.agreedAreas().of(Dossier.slugs(begun())));
		this.expansions = new Lazy<>(() -> {
			Map<String, AreaExpansion> bySlug = nouns.expansions().of(listed());
			return Dossier.slugs(listed()).stream().filter(bySlug::containsKey).map(bySlug::get).toList();
		});
	}

	/** The newest agreements that had begun by the date of the briefing, newest first. */
	List<Agreement> begun() {
		return begun.get().records();
	}

	/** The number of all agreements that had begun by the date of the briefing. */
	int total() {
		return begun.get().total();
	}

	/** The newest agreements in force, communiqués left out. */
	List<Agreement> inForce() {
		return inForce.get();
	}

	/** Those of them that the briefing lists, with their areas. */
	List<Agreement> listed() {
		return inForce().stream().limit(MAX_LISTED).toList();
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

	/**
	 * The citation keys of all agreements and their predecessors, and of the areas of the
	 * listed ones and their predecessors.
	 */
	List<String> citedKeys() {
		Set<String> keys = new LinkedHashSet<>();
		for (Agreement agreement : begun()) {
			Stream.of(agreement.slug(), agreement.predecessorSlug()).filter(Objects::nonNull).forEach(keys::add);
		}
		listed().stream()
			.flatMap(agreement -> Stream.of(agreement.slug(), agreement.predecessorSlug()))
			.filter(Objects::nonNull)
			.flatMap(slug -> areas.get().getOrDefault(slug, List.of()).stream())
			.flatMap(area -> Stream.of(area.cited(), area.addedByKey()))
			.forEach(keys::add);
		return List.copyOf(keys);
	}

	/** The citations of the changes in the areas. */
	List<Citation> citationsOfExpansions() {
		return expansions().stream()
			.flatMap(expansion -> expansion.areas().stream())
			.flatMap(area -> area.citations().stream())
			.toList();
	}

}
