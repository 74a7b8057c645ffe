package org.briefingapi.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.event.Event;
import org.briefingapi.statement.SpeechAct;
import org.briefingapi.statement.Statement;
import org.briefingapi.statement.StatementKind;
import org.briefingapi.wording.English;
import org.jspecify.annotations.Nullable;

/**
 * The statements made on one occasion.
 *
 * @param event null if the statements belong to no recorded event
 */
record StatementGroup(String heading, @Nullable Event event, List<BriefingSentence> sentences) {

	/** The maximum number of quotations by a subject, and of quotations about it. */
	private static final int MAX = 5;

	private static final int MAX_FRAGMENT = 5;

	/**
	 * The maximum number of quotations for each occasion, if there are several occasions.
	 */
	private static final int MAX_ON_OCCASION = 2;

	private static final Comparator<Statement> QUOTATIONS_FIRST = Comparator
		.comparing((Statement statement) -> statement.kind() == StatementKind.PARAPHRASE);

	/**
	 * The most important statements, grouped by occasion, newest first. Each occasion
	 * gets one statement before any gets a second.
	 * @param told the slugs of statements in other parts of the briefing
	 */
	static List<StatementGroup> of(List<Statement> statements, Set<String> told, Dossier dossier,
			StatementSentences sentences) {
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
					group.getValue()
						.stream()
						.sorted(QUOTATIONS_FIRST.thenComparing(StatementGroup::beginsInMidSentence))
						.map(sentences::sentence)
						.toList()))
			.toList();
	}

	/**
	 * Sorts statements by weight: reports come last, the longest of them first;
	 * quotations come before paraphrases, those of whole sentences first; comments come
	 * after other acts. Statements of only a few words are left out.
	 */
	static Stream<Statement> byWeight(List<Statement> statements, Dossier dossier) {
		Set<Statement> reports = statements.stream()
			.filter(statement -> isReport(statement, dossier.evidence()))
			.collect(Collectors.toSet());
		return statements.stream()
			.filter(statement -> words(statement) > MAX_FRAGMENT)
			.sorted(Comparator.comparing((Statement statement) -> reports.contains(statement))
				.thenComparing(QUOTATIONS_FIRST)
				.thenComparing(StatementGroup::beginsInMidSentence)
				.thenComparing(statement -> statement.act() == SpeechAct.COMMENT)
				.thenComparing(statement -> reports.contains(statement) ? -words(statement) : 0));
	}

	private static boolean beginsInMidSentence(Statement statement) {
		return statement.kind() != StatementKind.PARAPHRASE && Character.isLowerCase(statement.text().charAt(0));
	}

	private static int words(Statement statement) {
		return statement.text().split("\\s+").length;
	}

	/** Whether the statement is of a news medium, of nobody named, or of its author. */
	private static boolean isReport(Statement statement, Evidence evidence) {
		Actor speaker = evidence.actor(statement.speakerSlug());
		return Set.of(ActorKind.MEDIA, ActorKind.UNNAMED).contains(speaker.kind())
				|| (speaker.kind() == ActorKind.PERSON && speaker.name()
					.equals(evidence.attribution(evidence.citations(statement.slug())).reporter()));
	}

	private static String heading(Statement statement, Dossier dossier) {
		Event event = dossier.event(statement.eventSlug());
		if (event == null) {
			return (statement.date() != null) ? English.sentenceCase(DateWords.moment(statement.date())) : "Undated";
		}
		return English.typeset(event.label()) + ((event.date() != null) ? ", " + DateWords.plain(event.date()) : "");
	}

}
