package org.briefingapi.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Actors;
import org.briefingapi.graphql.Entry;
import org.briefingapi.graphql.ErrorCode;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.ListRequest;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.statement.Exchange;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementFilter;
import org.briefingapi.statement.Statements;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Composes briefings, the same way every time. */
@Component
class Briefings {

	/** The most counterparts that a briefing names. */
	static final int MAX_COUNTERPARTS = 100;

	private final BriefingReader archive;

	private final Actors actors;

	private final Statements statements;

	private final Timeline timeline;

	private final Changes changes;

	private final Clock clock = Clock.systemUTC();

	Briefings(BriefingReader archive, Actors actors, Statements statements, Timeline timeline, Changes changes) {
		this.archive = archive;
		this.actors = actors;
		this.statements = statements;
		this.timeline = timeline;
		this.changes = changes;
	}

	/**
	 * The briefing on an actor.
	 * @param asOf today (UTC) if null
	 * @throws RequestException if there is no such actor; it names the nearest ones
	 */
	Briefing on(String slug, @Nullable LocalDate asOf) {
		Actor actor = actors.find(slug).orElseThrow(() -> unknown(slug));
		LocalDate day = (asOf != null) ? asOf : LocalDate.now(clock);
		return new Briefing(actor, day, new BriefingData(archive, actor, day));
	}

	private RequestException unknown(String slug) {
		List<String> near = actors.near(slug);
		return new RequestException(ErrorCode.NOT_FOUND, "actor", String.format(Locale.ROOT,
				"There is no actor \"%s\"%s.", slug, near.isEmpty() ? "" : "; near it are " + String.join(", ", near)));
	}

	Connection<Statement> statements(Briefing briefing, @Nullable StatementFilter filter, PageRequest page) {
		if (filter == null && page.equals(BriefingData.NEWEST)) {
			return briefing.dossier().statements();
		}
		String slug = briefing.actor().slug();
		return statements.ofActors(List.of(slug), new ListRequest<>(filter, page), briefing.asOf()).get(slug);
	}

	Connection<Statement> statementsAbout(Briefing briefing, @Nullable StatementFilter filter, PageRequest page) {
		if (filter == null && page.equals(BriefingData.NEWEST)) {
			return briefing.dossier().statementsAbout();
		}
		String slug = briefing.actor().slug();
		return statements.aboutActors(List.of(slug), new ListRequest<>(filter, page), briefing.asOf()).get(slug);
	}

	/** Those that the actor has most to do with first. */
	List<Counterpart> counterparts(Briefing briefing) {
		String slug = briefing.actor().slug();
		Map<String, Long> shared = briefing.dossier().sharedAgreements();
		List<Exchange> exchanges = statements.exchanges(slug, briefing.asOf());
		Map<String, Long> to = counts(exchanges, true);
		Map<String, Long> from = counts(exchanges, false);
		Set<String> others = Stream.of(shared, to, from)
			.flatMap(counts -> counts.keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		Map<String, Actor> named = archive.actors(others);
		return others.stream()
			.map(other -> new Counterpart(named.get(other), count(shared, other), count(to, other), count(from, other)))
			.sorted(Comparator.comparingInt(Briefings::weight).reversed())
			.limit(MAX_COUNTERPARTS)
			.toList();
	}

	private static Map<String, Long> counts(List<Exchange> exchanges, boolean to) {
		return exchanges.stream()
			.filter(exchange -> exchange.to() == to)
			.collect(Collectors.toMap(Exchange::actor, Exchange::statements));
	}

	private static int count(Map<String, Long> counts, String actor) {
		return Math.toIntExact(counts.getOrDefault(actor, 0L));
	}

	private static int weight(Counterpart counterpart) {
		return counterpart.sharedAgreements() + counterpart.statementsTo() + counterpart.statementsFrom();
	}

	Connection<Entry> timeline(Briefing briefing, PageRequest page) {
		return timeline.page(briefing.actor().slug(), briefing.asOf(), page);
	}

	/**
	 * @throws RequestException if the day lies after the date of the briefing
	 */
	List<BriefingChange> changes(Briefing briefing, LocalDate since) {
		if (since.isAfter(briefing.asOf())) {
			throw new RequestException(ErrorCode.BAD_USER_INPUT, "since", String.format(Locale.ROOT,
					"since is %s, after the date of the briefing, %s.", since, briefing.asOf()));
		}
		return changes.since(briefing.actor().slug(), since, briefing.asOf());
	}

}
