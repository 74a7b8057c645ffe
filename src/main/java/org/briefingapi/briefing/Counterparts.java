package org.briefingapi.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.statement.Exchange;
import org.briefingapi.statement.Statements;

import org.springframework.stereotype.Component;

/** Finds the counterparts of the actor of a briefing. */
@Component
class Counterparts {

	private static final int MAX = 100;

	private final Actors actors;

	private final Statements statements;

	Counterparts(Actors actors, Statements statements) {
		this.actors = actors;
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
		Map<String, Long> shared = sharedAgreements(briefing);
		List<Exchange> exchanges = statements.exchanges(slug, briefing.asOf());
		Map<String, Long> to = counts(exchanges, true);
		Map<String, Long> from = counts(exchanges, false);
		Set<String> others = Stream.of(shared, to, from)
			.flatMap(counts -> counts.keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		Map<String, Actor> named = actors.bySlug(others);
		return others.stream()
			.map(other -> new Counterpart(named.get(other), count(shared, other), count(to, other), count(from, other)))
			.sorted(Comparator.comparingInt(Counterpart::weight).reversed())
			.limit(MAX)
			.toList();
	}

	/** The number of agreements that each counterpart shares with the actor, by slug. */
	private static Map<String, Long> sharedAgreements(Briefing briefing) {
		AgreementRecords records = briefing.dossier().agreements();
		return records.begun()
			.stream()
			.flatMap(agreement -> records.parties(agreement).stream())
			.map(AgreementParty::actorSlug)
			.filter(slug -> !briefing.subject().slug().equals(slug))
			.collect(Collectors.groupingBy(slug -> slug, Collectors.counting()));
	}

	private static Map<String, Long> counts(List<Exchange> exchanges, boolean to) {
		return exchanges.stream()
			.filter(exchange -> exchange.to() == to)
			.collect(Collectors.toMap(Exchange::actor, Exchange::statements));
	}

	private static int count(Map<String, Long> counts, String actor) {
		return Math.toIntExact(counts.getOrDefault(actor, 0L));
	}

}
