package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.briefingapi.gap.Gap;
import org.briefingapi.paging.Connection;
import org.briefingapi.source.Citation;
import org.briefingapi.source.Source;
import org.briefingapi.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Writes a briefing as Markdown (CommonMark), each sentence with the numbers of its
 * sources.
 */
final class Markdown {

	private final BriefingData dossier;

	private final StringBuilder text = new StringBuilder();

	/** The numbers of the sources, in the order in which they are first cited. */
	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	private Markdown(BriefingData dossier) {
		this.dossier = dossier;
	}

	/**
	 * The text of a briefing.
	 * @param since the day that the changes are since; null for none
	 */
	static String of(BriefingData dossier, @Nullable LocalDate since, List<BriefingChange> changes) {
		return new Markdown(dossier).write(since, changes);
	}

	private String write(@Nullable LocalDate since, List<BriefingChange> changes) {
		text.append("# ").append(escaped(dossier.actor().name())).append("\n\n");
		text.append("Briefing as of ").append(Wording.day(dossier.asOf())).append(".\n");
		section("Summary");
		Summary.of(dossier).forEach(sentence -> item(sentence.text(), sentence.citations()));
		statements("Statements", dossier.statements());
		statements("Statements about it", dossier.statementsAbout());
		gaps();
		sources();
		if (since != null) {
			changes(since, changes);
		}
		return text.toString();
	}

	private void statements(String heading, Connection<Statement> page) {
		List<Statement> statements = page.getNodes();
		if (statements.isEmpty()) {
			return;
		}
		section(heading);
		if (page.getPageInfo().hasNextPage()) {
			text.append("The newest ").append(statements.size()).append("; there are more.\n\n");
		}
		statements.forEach(statement -> item(
				String.format(Locale.ROOT, "%s, %s: %s", Wording.sentenceCase(Wording.when(statement.date())),
						dossier.actor(statement.speakerSlug()).name(), statement.quoted()),
				dossier.citations(statement.slug())));
	}

	private void gaps() {
		if (dossier.gaps().isEmpty()) {
			return;
		}
		section("What the sources leave open");
		dossier.gaps()
			.stream()
			.collect(Collectors.groupingBy(Gap::message, LinkedHashMap::new,
					Collectors.mapping(Gap::entrySlug, Collectors.joining(", "))))
			.forEach((message, entries) -> item(message + " (" + entries + ")", List.of()));
	}

	private void sources() {
		section("Sources");
		numbers.forEach((slug, number) -> text.append(number)
			.append(". ")
			.append(described(dossier.sources().get(slug)))
			.append('\n'));
	}

	private void changes(LocalDate since, List<BriefingChange> changes) {
		section("Changes since " + Wording.day(since));
		if (changes.isEmpty()) {
			text.append("None.\n");
		}
		changes.forEach(change -> item(change.label() + ": " + change.cause(), List.of()));
	}

	private static String described(Source source) {
		StringBuilder described = new StringBuilder();
		if (source.author() != null) {
			described.append(escaped(source.author())).append(": ");
		}
		described.append((source.url() == null) ? escaped(source.citedTitle())
				: String.format(Locale.ROOT, "[%s](<%s>)", escaped(source.citedTitle()), source.url()));
		if (source.publishedOn() != null) {
			described.append(", ").append(Wording.when(source.publishedOn()));
		}
		return described.append('.').toString();
	}

	private void section(String heading) {
		text.append("\n## ").append(heading).append("\n\n");
	}

	private void item(String sentence, List<Citation> citations) {
		text.append("- ").append(escaped(sentence));
		citations.stream()
			.map(Citation::sourceSlug)
			.distinct()
			.forEach(slug -> text.append(" [")
				.append(numbers.computeIfAbsent(slug, key -> numbers.size() + 1))
				.append(']'));
		text.append('\n');
	}

	/** The text with what Markdown would read as markup made plain. */
	private static String escaped(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").replaceAll("\\s+", " ");
	}

}
