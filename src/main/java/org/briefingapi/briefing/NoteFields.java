package org.briefingapi.briefing;

import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Gives each piece of a briefing the numbers of its notes. */
@Component
class NoteFields implements RuntimeWiringConfigurer {

	private static final List<String> PIECES = List.of("BriefingSentence", "InForceRow", "ExpansionLine",
			"PositionSentence", "DisagreementReading", "BriefingChange");

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		DataFetcher<List<Integer>> numbers = environment -> {
			Briefing briefing = environment.getGraphQlContext().get(key(environment));
			Cited piece = environment.getSource();
			return briefing.noted().numbers(piece.citations());
		};
		PIECES.forEach(piece -> wiring.type(piece, type -> type.dataFetcher("notes", numbers)));
	}

	/** Keeps a briefing for the pieces below it. */
	static void remember(Briefing briefing, DataFetchingEnvironment environment) {
		environment.getGraphQlContext().put(key(environment), briefing);
	}

	/** The field of the query that the briefing stands in, by its alias. */
	private static String key(DataFetchingEnvironment environment) {
		return "briefing " + environment.getExecutionStepInfo().getPath().toList().get(0);
	}

}
