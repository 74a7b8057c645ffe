package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.briefingapi.actor.ActorKind;
import org.briefingapi.area.Area;
import org.briefingapi.edtf.DateWords;
import org.jspecify.annotations.Nullable;

/** Writes a briefing as Markdown: CommonMark with tables and footnotes. */
final class Markdown {

	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+?(?=[,.:;]?(\\s|$))");

	private final Briefing briefing;

	private final StringBuilder text = new StringBuilder();

	/** The sentences that are written already. */
	private final Set<String> told = new HashSet<>();

	private Markdown(Briefing briefing) {
		this.briefing = briefing;
	}

	/**
	 * The text of a briefing.
	 * @param since the day that the changes are since; null for none
	 */
	static String of(Briefing briefing, List<ChangeGroup> changes, @Nullable LocalDate since) {
		return new Markdown(briefing).write(changes, since);
	}

	private String write(List<ChangeGroup> changes, @Nullable LocalDate since) {
		boolean person = briefing.subject().actor() != null && briefing.subject().actor().kind() == ActorKind.PERSON;
		text.append("# ").append(escaped(briefing.subject().title())).append("\n\n");
		text.append(escaped(BriefingHead.line(briefing))).append('\n');
		String notice = BriefingHead.notice(briefing);
		if (notice != null) {
			text.append("\n**").append(escaped(notice)).append("**\n");
		}
		sentences("Bottom line", briefing.bottomLine());
		sentences("Offices", person ? briefing.offices() : List.of());
		inForce();
		sentences("Not yet concluded", briefing.pending());
		briefing.expansions().stream().limit(1).forEach(this::expansion);
		briefing.positions().forEach(this::positions);
		said();
		disagreements();
		sentences("What is not known", briefing.unknowns());
		if (since != null) {
			changes(changes, since);
		}
		sentences("History", briefing.history());
		sentences("Memberships and roles", person ? List.of() : briefing.offices());
		notes();
		return text.toString();
	}

	private void inForce() {
		if (briefing.inForce().isEmpty()) {
			return;
		}
		section("In force");
		text.append("| Agreement | With | Since | Areas named of stated | Sources |\n|---|---|---|---|---|\n");
		briefing.inForce()
			.forEach(row -> text.append("| ")
				.append(escaped(row.title()))
				.append(" | ")
				.append(escaped(English.sentenceCase(English.list(row.with().stream().map(English::name).toList()))))
				.append(" | ")
				.append(row.since())
				.append(" | ")
				.append((row.stated() != null) ? row.named() + " of " + row.stated() : "–")
				.append(" |")
				.append(references(row))
				.append(" |\n"));
	}

	private void expansion(BriefingExpansion expansion) {
		section(expansion.heading());
		text.append("| Areas | Which | Sources |\n|---|---|---|\n");
		expansion.lines()
			.forEach(line -> text.append("| ")
				.append(English.sentenceCase(line.label()))
				.append(" (")
				.append(line.count())
				.append(") | ")
				.append(line.areas().isEmpty() ? "–" : escaped(areas(line.areas())))
				.append(" |")
				.append(references(line))
				.append(" |\n"));
	}

	private static String areas(List<Area> areas) {
		return areas.stream().map(Area::name).map(English::small).collect(Collectors.joining("; "));
	}

	private void positions(ProposalPositions proposal) {
		section(proposal.heading());
		if (proposal.status() != null && told.add(proposal.status().text())) {
			text.append(escaped(proposal.status().text())).append(references(proposal.status())).append("\n\n");
		}
		proposal.positions().forEach(position -> item(position.text(), position));
	}

	private void said() {
		String title = briefing.subject().title();
		Subject subject = briefing.subject();
		if (subject.isPair()) {
			groups("What %s said of %s", subject.actor().name(), subject.with().name(), briefing.said());
			groups("What %s said of %s", subject.with().name(), subject.actor().name(), briefing.saidOfIt());
		}
		else if (subject.actor() != null) {
			groups("What %s said", English.name(subject.actor()), "", briefing.said());
			groups("What others said of %s", English.name(subject.actor()), "", briefing.saidOfIt());
		}
		else {
			groups((subject.area() != null) ? "What was said about it" : "What was said there", title, "",
					briefing.said());
		}
		long more = briefing.moreStatements();
		if (more > 0) {
			text.append("\n").append(Wording.more(more)).append('\n');
		}
	}

	private void groups(String heading, String actor, String other, List<StatementGroup> groups) {
		List<StatementGroup> untold = groups.stream()
			.filter(group -> group.sentences().stream().anyMatch(sentence -> !told.contains(sentence.text())))
			.toList();
		if (!untold.isEmpty()) {
			section(String.format(Locale.ROOT, heading, actor, other));
		}
		for (int i = 0; i < untold.size(); i++) {
			text.append((i > 0) ? "\n" : "").append("**").append(escaped(untold.get(i).heading())).append("**\n\n");
			untold.get(i).sentences().forEach(sentence -> item(sentence.text(), sentence));
		}
	}

	private void disagreements() {
		if (briefing.disagreements().isEmpty()) {
			return;
		}
		section("Where the sources disagree");
		briefing.disagreements().forEach(disagreement -> {
			text.append("**").append(escaped(disagreement.question())).append("**\n\n");
			disagreement.readings().forEach(reading -> item(reading.text(), reading));
			text.append('\n').append(escaped(disagreement.conclusion())).append("\n\n");
		});
		text.setLength(text.length() - 1);
	}

	private void changes(List<ChangeGroup> groups, LocalDate since) {
		section("Changes since " + DateWords.day(since));
		if (groups.isEmpty()) {
			text.append("None.\n");
		}
		for (ChangeGroup group : groups) {
			text.append("**").append(group.heading()).append("**\n\n");
			group.changes().forEach(change -> item(change.text(), change));
			text.append('\n');
		}
	}

	private void notes() {
		List<BriefingNote> notes = briefing.notes().all();
		if (notes.isEmpty()) {
			return;
		}
		section("Sources");
		notes.forEach(
				note -> text.append("[^").append(note.number()).append("]: ").append(linked(note.text())).append("\n"));
	}

	/** Addresses are links, and are not escaped. */
	private static String linked(String text) {
		StringBuilder linked = new StringBuilder();
		Matcher address = ADDRESS.matcher(text);
		int end = 0;
		while (address.find()) {
			linked.append(escaped(text.substring(end, address.start())))
				.append('<')
				.append(address.group())
				.append('>');
			end = address.end();
		}
		return linked.append(escaped(text.substring(end))).toString();
	}

	private void sentences(String heading, List<BriefingSentence> sentences) {
		if (!sentences.isEmpty()) {
			section(heading);
			sentences.forEach(sentence -> item(sentence.text(), sentence));
		}
	}

	private void section(String heading) {
		text.append("\n## ").append(escaped(heading)).append("\n\n");
	}

	/** A sentence is written once, where it stands first. */
	private void item(String sentence, Cited piece) {
		if (!told.add(sentence)) {
			return;
		}
		text.append("- ").append(escaped(sentence)).append(references(piece)).append('\n');
	}

	private String references(Cited piece) {
		Function<Integer, String> reference = number -> "[^" + number + "]";
		String references = briefing.notes()
			.numbers(piece.citations())
			.stream()
			.map(reference)
			.collect(Collectors.joining());
		return references.isEmpty() ? "" : " " + references;
	}

	/** The text with what Markdown would read as markup made plain. */
	static String escaped(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>#|]|&(?=#?\\w+;))", "\\\\$1").replaceAll("\\s+", " ");
	}

}
