package org.briefingapi.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.event.Event;
import org.briefingapi.statement.SpeechAct;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementKind;
import org.jspecify.annotations.Nullable;

/**
 * What was said on one occasion.
 *
 * @param event null where it was on none that is recorded
 */
record StatementGroup(String heading, @Nullable Event event, List<BriefingSentence> sentences) {

	/** A briefing quotes so many of what an actor said, and of what was said of it. */
	private static final int MAX = 5;

	private static final int MAX_FRAGMENT = 5;

	/** Of what was said on one occasion, it quotes so many. */
	private static final int MAX_ON_OCCASION = 2;

	private static final Comparator<Statement> QUOTATIONS_FIRST = Comparator
		.comparing((Statement statement) -> statement.kind() == StatementKind.PARAPHRASE);

	/**
	 * The statements that matter most, by occasion, the newest occasion first: the
	 * weightiest of each occasion before any second one.
	 * @param told slugs of statements that the briefing tells elsewhere
	 */
	static List<StatementGroup> of(List<Statement> statements, Set<String> told, Dossier dossier) {
		StatementSentences sentences = new StatementSentences(dossier);
		List<Statement> untold = statements.stream().filter(statement -> !told.contains(statement.slug())).toList();
		Map<String, List<Statement>> byOccasion = Dossier.grouped(byWeight(untold, dossier).toList(),
				statement -> heading(statement, dossier));
		int limit = (byOccasion.size() > 1) ? MAX_ON_OCCASION : MAX;
		List<Statement> chosen = IntStream.range(0, limit)
			.boxed()
			.flatMap(rank -> byWeight(byOccasion.values()
				.stream()
				.filter(onOne -> onOne.size() > rank)
				.map(onOne -> onOne.get(rank))
				.toList(), dossier))
			.limit(MAX)
			.toList();
		return Dossier
			.grouped(statements.stream().filter(chosen::contains).toList(), statement -> heading(statement, dossier))
			.entrySet()
			.stream()
			.map(group -> new StatementGroup(group.getKey(), dossier.event(group.getValue().get(0).eventSlug()),
					group.getValue().stream().sorted(QUOTATIONS_FIRST).map(sentences::sentence).toList()))
			.toList();
	}

	/**
	 * Statements with the weightiest first: reports of media last and the fullest of them
	 * first, quotations before paraphrases, comments after other acts, otherwise in their
	 * order. A few words are no statement.
	 */
	static Stream<Statement> byWeight(List<Statement> statements, Dossier dossier) {
		Predicate<Statement> reported = statement -> isReporter(
				dossier.evidence().actor(statement.speakerSlug()).kind());
		return statements.stream()
			.filter(statement -> words(statement) > MAX_FRAGMENT)
			.sorted(Comparator.comparing(reported::test)
				.thenComparing(QUOTATIONS_FIRST)
				.thenComparing(statement -> statement.act() == SpeechAct.COMMENT)
				.thenComparing(statement -> reported.test(statement) ? -words(statement) : 0));
	}

	private static int words(Statement statement) {
		return statement.text().split("\\s+").length;
	}

	private static boolean isReporter(ActorKind kind) {
		return Set.of(ActorKind.MEDIA, ActorKind.UNNAMED).contains(kind);
	}

	private static String heading(Statement statement, Dossier dossier) {
		Event event = dossier.event(statement.eventSlug());
		if (event == null) {
			return (statement.date() != null) ? English.sentenceCase(DateWords.plain(statement.date())) : "Undated";
		}
		return event.label() + ((event.date() != null) ? ", " + DateWords.plain(event.date()) : "");
	}

}
