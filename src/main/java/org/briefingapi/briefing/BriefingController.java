package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.area.Area;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.event.Event;
import org.briefingapi.gap.Gap;
import org.briefingapi.source.Source;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Gives a briefing in its parts; its records are given by the lists. */
@Controller
class BriefingController {

	/** The most records of one list without pages. */
	private static final int MAX_RECORDS = 500;

	private final Briefings briefings;

	BriefingController(Briefings briefings) {
		this.briefings = briefings;
	}

	@QueryMapping
	Briefing briefing(@Argument @Nullable String actor, @Argument @Nullable String with,
			@Argument @Nullable String area, @Argument @Nullable String event, @Argument @Nullable LocalDate asOf,
			DataFetchingEnvironment environment) {
		Briefing briefing = briefings.on(new BriefingRequest(actor, with, area, event, asOf, null));
		NoteFields.remember(briefing, environment);
		return briefing;
	}

	@SchemaMapping
	String title(Briefing briefing) {
		return briefing.subject().title();
	}

	@SchemaMapping
	@Nullable Actor actor(Briefing briefing) {
		return briefing.subject().actor();
	}

	@SchemaMapping
	@Nullable Actor with(Briefing briefing) {
		return briefing.subject().with();
	}

	@SchemaMapping
	@Nullable Area area(Briefing briefing) {
		return briefing.subject().area();
	}

	@SchemaMapping
	@Nullable Event event(Briefing briefing) {
		return briefing.subject().event();
	}

	@SchemaMapping
	LocalDate asOf(Briefing briefing) {
		return briefing.asOf();
	}

	@SchemaMapping
	@Nullable LocalDate asOfRequested(Briefing briefing) {
		return briefing.asOfRequested();
	}

	@SchemaMapping
	@Nullable String notice(Briefing briefing) {
		return BriefingHead.notice(briefing);
	}

	@SchemaMapping
	String head(Briefing briefing) {
		return BriefingHead.line(briefing);
	}

	@SchemaMapping
	String permalink(Briefing briefing) {
		return BriefingHead.permalink(briefing);
	}

	@SchemaMapping
	List<BriefingSentence> bottomLine(Briefing briefing) {
		return briefing.bottomLine();
	}

	@SchemaMapping
	List<BriefingSentence> offices(Briefing briefing) {
		return briefing.offices();
	}

	@SchemaMapping
	List<InForceRow> inForce(Briefing briefing) {
		return briefing.inForce();
	}

	@SchemaMapping
	List<BriefingSentence> pending(Briefing briefing) {
		return briefing.pending();
	}

	@SchemaMapping
	List<BriefingExpansion> expansions(Briefing briefing) {
		return briefing.expansions();
	}

	@SchemaMapping
	List<ProposalPositions> positions(Briefing briefing, @Argument boolean latest) {
		return latest ? briefing.positions() : Positions.of(briefing.dossier(), false);
	}

	@SchemaMapping
	List<StatementGroup> said(Briefing briefing) {
		return briefing.said();
	}

	@SchemaMapping
	List<StatementGroup> saidOfIt(Briefing briefing) {
		return briefing.saidOfIt();
	}

	@SchemaMapping
	@Nullable String moreStatements(Briefing briefing) {
		long more = briefing.moreStatements();
		return (more > 0) ? Wording.more(more) : null;
	}

	@SchemaMapping
	List<Disagreement> disagreements(Briefing briefing) {
		return briefing.disagreements();
	}

	@SchemaMapping
	List<BriefingSentence> unknowns(Briefing briefing) {
		return briefing.unknowns();
	}

	@SchemaMapping
	List<BriefingSentence> history(Briefing briefing) {
		return briefing.history();
	}

	@SchemaMapping
	List<ChangeGroup> changes(Briefing briefing, @Argument LocalDate since) {
		return briefings.changes(briefing, since);
	}

	@SchemaMapping
	List<BriefingNote> notes(Briefing briefing) {
		return briefing.notes().all();
	}

	@SchemaMapping
	String markdown(Briefing briefing, @Argument @Nullable LocalDate since) {
		return briefings.markdown(briefing, since);
	}

	@SchemaMapping
	List<Affiliation> affiliations(Briefing briefing) {
		return briefing.dossier().affiliations();
	}

	@SchemaMapping
	List<Agreement> agreements(Briefing briefing) {
		return first(briefing.dossier().agreements());
	}

	@SchemaMapping
	List<Counterpart> counterparts(Briefing briefing) {
		return briefings.counterparts(briefing);
	}

	@SchemaMapping
	List<Divergence> divergences(Briefing briefing) {
		return first(briefing.dossier().divergences());
	}

	@SchemaMapping
	List<Gap> gaps(Briefing briefing) {
		return first(briefing.dossier().gaps());
	}

	@SchemaMapping
	List<Source> sources(Briefing briefing) {
		return first(briefing.dossier().sources().stream().sorted(Comparator.comparing(Source::slug)).toList());
	}

	private static <T> List<T> first(List<T> records) {
		return records.stream().limit(MAX_RECORDS).toList();
	}

}
