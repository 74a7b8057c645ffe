package org.briefingapi.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.event.Event;
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
	static final int MAX = 6;

	private static final int MAX_FRAGMENT = 5;

	/** Of what was said on one occasion, it quotes so many. */
	private static final int MAX_ON_OCCASION = 3;

	private static final Comparator<Statement> QUOTATIONS_FIRST = Comparator
		.comparing((Statement statement) -> statement.kind() == StatementKind.PARAPHRASE);

	/**
	 * The statements that matter most, by occasion: quotations first, reports of media
	 * last, the newest first.
	 * @param told statements that the briefing tells elsewhere
	 */
	static List<StatementGroup> of(List<Statement> statements, Set<String> told, Dossier dossier) {
		StatementSentences sentences = new StatementSentences(dossier);
		Comparator<Statement> byWeight = Comparator
			.comparing((Statement statement) -> isReporter(dossier.actor(statement.speakerSlug()).kind()));
		Map<String, List<Statement>> byOccasion = Dossier.grouped(statements.stream()
			.filter(statement -> !told.contains(statement.slug()))
			.filter(StatementGroup::saysSomething)
			.sorted(byWeight.thenComparing(QUOTATIONS_FIRST))
			.toList(), statement -> heading(statement, dossier));
		Set<Statement> first = byOccasion.values()
			.stream()
			.flatMap(onOne -> onOne.stream().limit(MAX_ON_OCCASION))
			.collect(Collectors.toSet());
		List<Statement> chosen = statements.stream()
			.filter(first::contains)
			.sorted(byWeight.thenComparing(QUOTATIONS_FIRST))
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

	/** A few words are no statement. */
	private static boolean saysSomething(Statement statement) {
		return statement.text().split("\\s+").length > MAX_FRAGMENT;
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
