package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the briefing, and those of its fields that take arguments or run queries. */
@Controller
class BriefingController {

	private final Briefings briefings;

	private final Counterparts counterparts;

	BriefingController(Briefings briefings, Counterparts counterparts) {
		this.briefings = briefings;
		this.counterparts = counterparts;
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
	List<ProposalPositions> positions(Briefing briefing, @Argument boolean latest) {
		List<ProposalPositions> positions = briefing.allPositions();
		return latest ? positions.stream().map(ProposalPositions::told).toList() : positions;
	}

	@SchemaMapping
	List<ChangeGroup> changes(Briefing briefing, @Argument LocalDate since) {
		return briefings.changes(briefing, since);
	}

	@SchemaMapping
	String markdown(Briefing briefing, @Argument @Nullable LocalDate since) {
		return briefings.markdown(briefing, since);
	}

	@SchemaMapping
	List<Counterpart> counterparts(Briefing briefing) {
		return counterparts.of(briefing);
	}

}
