package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.gap.Gap;
import org.briefingapi.graphql.Entry;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;
import org.briefingapi.proposal.Position;
import org.briefingapi.source.Source;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class BriefingController {

	private final Briefings briefings;

	BriefingController(Briefings briefings) {
		this.briefings = briefings;
	}

	@QueryMapping
	Briefing briefing(@Argument String actor, @Argument @Nullable LocalDate asOf) {
		return briefings.on(actor, asOf);
	}

	@SchemaMapping
	List<BriefingSentence> summary(Briefing briefing) {
		return Summary.of(briefing.dossier());
	}

	@SchemaMapping
	List<Affiliation> affiliations(Briefing briefing) {
		return briefing.dossier().affiliations();
	}

	@SchemaMapping
	List<Agreement> agreements(Briefing briefing) {
		return briefing.dossier().agreements();
	}

	@SchemaMapping
	List<AreaExpansion> expansions(Briefing briefing) {
		return briefing.dossier().expansions();
	}

	@SchemaMapping
	Connection<Statement> statements(Briefing briefing, @Argument @Nullable StatementFilter filter, PageRequest page) {
		return briefings.statements(briefing, filter, page);
	}

	@SchemaMapping
	Connection<Statement> statementsAbout(Briefing briefing, @Argument @Nullable StatementFilter filter,
			PageRequest page) {
		return briefings.statementsAbout(briefing, filter, page);
	}

	@SchemaMapping
	List<Position> positions(Briefing briefing) {
		return briefing.dossier().positions();
	}

	@SchemaMapping
	List<Counterpart> counterparts(Briefing briefing) {
		return briefings.counterparts(briefing);
	}

	@SchemaMapping
	Connection<Entry> timeline(Briefing briefing, PageRequest page) {
		return briefings.timeline(briefing, page);
	}

	@SchemaMapping
	List<Divergence> divergences(Briefing briefing) {
		return briefing.dossier().divergences();
	}

	@SchemaMapping
	List<Gap> gaps(Briefing briefing) {
		return briefing.dossier().gaps();
	}

	@SchemaMapping
	List<Source> sources(Briefing briefing) {
		return briefing.dossier().sources().values().stream().sorted(Comparator.comparing(Source::slug)).toList();
	}

	@SchemaMapping
	List<BriefingChange> changes(Briefing briefing, @Argument LocalDate since) {
		return briefings.changes(briefing, since);
	}

	@SchemaMapping
	String markdown(Briefing briefing, @Argument @Nullable LocalDate since) {
		return Markdown.of(briefing.dossier(), since, (since != null) ? briefings.changes(briefing, since) : List.of());
	}

}
