package org.briefingapi.briefing;

import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Resolves the numbers of the notes of each piece of a briefing. */
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

	/** Puts a briefing into the GraphQL context, for the data fetchers of its pieces. */
	static void remember(Briefing briefing, DataFetchingEnvironment environment) {
		environment.getGraphQlContext().put(key(environment), briefing);
	}

	/**
	 * The context key: the name or alias of the query field that returns the briefing.
	 */
	private static String key(DataFetchingEnvironment environment) {
		return "briefing " + environment.getExecutionStepInfo().getPath().toList().get(0);
	}

}
