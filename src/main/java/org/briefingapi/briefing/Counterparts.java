package org.briefingapi.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.Agreements;
import org.briefingapi.statement.Exchange;
import org.briefingapi.statement.Statements;

import org.springframework.stereotype.Component;

/** Finds the counterparts of the actor of a briefing. */
@Component
class Counterparts {

	private static final int MAX = 100;

	private final Actors actors;

	private final Agreements agreements;

	private final Statements statements;

	Counterparts(Actors actors, Agreements agreements, Statements statements) {
		this.actors = actors;
		this.agreements = agreements;
		this.statements = statements;
	}

	/**
	 * The counterparts, those with the most agreements and statements first; empty if the
	 * briefing is not on an actor.
	 */
	List<Counterpart> of(Briefing briefing) {
		if (briefing.actor() == null) {
			return List.of();
		}
		String slug = briefing.actor().slug();
		AgreementRecords agreed = briefing.dossier().agreements();
		Map<String, Integer> shared = (agreed.total() == agreed.begun().size()) ? shared(slug, agreed)
				: agreements.sharedWith(slug, briefing.asOf());
		List<Exchange> exchanges = statements.exchanges(slug, briefing.asOf());
		Map<String, Long> to = counts(exchanges, true);
		Map<String, Long> from = counts(exchanges, false);
		List<Map<String, ? extends Number>> counts = List.of(shared, to, from);
		List<String> others = counts.stream()
			.flatMap(each -> each.keySet().stream())
			.distinct()
			.sorted(Comparator.comparing((String other) -> -weight(counts, other))
				.thenComparing(Comparator.naturalOrder()))
			.limit(MAX)
			.toList();
		Map<String, Actor> named = actors.bySlug(others);
		return others.stream()
			.map(other -> new Counterpart(named.get(other), count(shared, other), count(to, other), count(from, other)))
			.toList();
	}

	/** The same as {@link Agreements#sharedWith}, of agreements that are read already. */
	private static Map<String, Integer> shared(String actor, AgreementRecords agreed) {
		return agreed.begun()
			.stream()
			.map(agreement -> agreed.parties(agreement).stream().map(AgreementParty::actorSlug).toList())
			.filter(parties -> parties.contains(actor))
			.flatMap(List::stream)
			.filter(party -> !party.equals(actor))
			.collect(Collectors.toMap(party -> party, party -> 1, Integer::sum));
	}

	private static Map<String, Long> counts(List<Exchange> exchanges, boolean to) {
		return exchanges.stream()
			.filter(exchange -> exchange.to() == to)
			.collect(Collectors.toMap(Exchange::actor, Exchange::statements));
	}

	private static int weight(List<Map<String, ? extends Number>> counts, String actor) {
		return counts.stream().mapToInt(each -> count(each, actor)).sum();
	}

	private static int count(Map<String, ? extends Number> counts, String actor) {
		return counts.containsKey(actor) ? counts.get(actor).intValue() : 0;
	}

}
