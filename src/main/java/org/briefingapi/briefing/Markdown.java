package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.area.Area;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.event.Event;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Certainty;
import org.briefingapi.wording.English;
import org.briefingapi.wording.ProposalWording;
import org.jspecify.annotations.Nullable;

/** Writes a briefing as Markdown: CommonMark with tables and footnotes. */
final class Markdown {

	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+?(?=[,.:;]?(\\s|$))");

	private final Briefing briefing;

	private final StringBuilder text = new StringBuilder();

	/** Only notes of sentences in the text have numbers. */
	private final Notes notes;

	/** The sentences that are already in the text. */
	private final Set<String> told = new HashSet<>();

	private Markdown(Briefing briefing) {
		this.briefing = briefing;
		this.notes = new Notes(briefing.dossier(), Stream.empty());
	}

	/**
	 * The text of a briefing.
	 * @param since the day after which changes are listed; null for none
	 */
	static String of(Briefing briefing, List<ChangeGroup> changes, @Nullable LocalDate since) {
		return new Markdown(briefing).write(changes, since);
	}

	private String write(List<ChangeGroup> changes, @Nullable LocalDate since) {
		boolean person = briefing.subject().isPerson();
		text.append("# ").append(escaped(briefing.subject().title())).append("\n\n");
		text.append(escaped(BriefingHead.line(briefing))).append('\n');
		String notice = BriefingHead.notice(briefing);
		if (notice != null) {
			text.append("\n**").append(escaped(notice)).append("**\n");
		}
		sentences("Bottom line", briefing.bottomLine());
		sentences("Taking part", briefing.participants());
		sentences("Offices", person ? briefing.offices() : List.of());
		inForce();
		sentences("Not yet concluded", briefing.pending());
		briefing.expansions().stream().limit(1).forEach(this::expansion);
		briefing.allPositions().forEach(this::positions);
		said();
		sentences(briefing.subject().isPair() ? "Both took part in" : "Took part in", briefing.events());
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
		boolean counted = briefing.inForce().stream().anyMatch(row -> row.stated() != null || row.named() > 1);
		text.append(briefing.subject().isOneActor() ? "| Agreement | With" : "| Agreement | Parties")
			.append(" | Since |")
			.append(counted ? " Areas named of stated |" : "")
			.append(" Sources |\n");
		text.append("|---|---|---|---|").append(counted ? "---|\n" : "\n");
		for (InForceRow row : briefing.inForce()) {
			cell(row.title());
			cell(English.sentenceCase(briefing.subject().isBoth(row.with()) ? "both"
					: English.typeset(English.list(row.with().stream().map(English::name).toList()))));
			cell(row.since());
			if (counted) {
				cell((row.stated() != null) ? row.named() + " of " + row.stated()
						: (row.named() > 1) ? row.named() + " named" : "–");
			}
			text.append('|').append(references(row)).append(" |\n");
		}
		more(briefing.moreAgreements());
	}

	private void more(@Nullable String sentence) {
		if (sentence != null) {
			text.append('\n').append(sentence).append('\n');
		}
	}

	private void cell(String words) {
		text.append("| ").append(escaped(words)).append(' ');
	}

	private void expansion(BriefingExpansion expansion) {
		section(expansion.heading());
		text.append("| Areas | Which | Sources |\n|---|---|---|\n");
		for (BriefingExpansion.Line line : expansion.lines()) {
			cell(English.sentenceCase(line.label()) + " (" + line.count() + ")");
			cell(line.areas().isEmpty() ? "–" : areas(line.areas()));
			text.append('|').append(references(line)).append(" |\n");
		}
	}

	private static String areas(List<Area> areas) {
		return areas.stream()
			.map(area -> English.typeset(English.small(area.name())))
			.collect(Collectors.joining("; "));
	}

	private void positions(ProposalPositions proposal) {
		List<PositionSentence> latest = proposal.positions().stream().filter(PositionSentence::isTold).toList();
		Set<String> actors = latest.stream().map(PositionSentence::actor).collect(Collectors.toSet());
		Map<String, List<PositionSentence>> earlier = Dossier.grouped(proposal.positions()
			.stream()
			.filter(position -> !position.latest() && position.position().stance() != Stance.UNSTATED)
			.filter(position -> actors.contains(position.actor()))
			.toList(), PositionSentence::actor);
		BriefingSentence status = proposal.status();
		boolean isNew = status != null && !told.contains(status.text());
		if (!isNew && earlier.isEmpty() && latest.stream().allMatch(position -> told.contains(position.text()))) {
			return;
		}
		section(proposal.heading());
		if (isNew) {
			told.add(status.text());
			text.append(escaped(status.text())).append(references(status)).append("\n\n");
		}
		latest.stream().filter(PositionSentence::ofSubject).forEach(position -> ofSubject(position, earlier));
		latest.stream().filter(position -> !position.ofSubject()).forEach(position -> item(position.text(), position));
		earlier.forEach((actor, positions) -> dated("Earlier, " + English.typeset(actor), positions));
		more(proposal.more());
	}

	/**
	 * The latest position of the subject, then its earlier ones; all at once if the text
	 * contains the latest already.
	 */
	private void ofSubject(PositionSentence latest, Map<String, List<PositionSentence>> earlier) {
		List<PositionSentence> before = earlier.remove(latest.actor());
		boolean atOnce = told.contains(latest.text()) && latest.position().stance() != Stance.UNSTATED;
		item(latest.text(), latest);
		if (before != null) {
			String actor = English.typeset(latest.actor());
			dated(atOnce ? English.sentenceCase(actor) : "Earlier, " + actor,
					atOnce ? Stream.concat(before.stream(), Stream.of(latest)).toList() : before);
		}
	}

	/** The stated positions of an actor: one clause for those of one kind. */
	private void dated(String actor, List<PositionSentence> positions) {
		List<List<PositionSentence>> kinds = List.copyOf(Dossier
			.grouped(positions,
					position -> List.of(position.position().stance(), position.certainty() == Certainty.HEDGED))
			.values());
		text.append("- ").append(escaped(actor)).append(' ');
		for (int i = 0; i < kinds.size(); i++) {
			boolean last = i == kinds.size() - 1;
			text.append((i == 0) ? "" : last ? " and " : ", ").append(datedOfOneKind(kinds.get(i), last ? "." : ""));
		}
		text.append('\n');
	}

	private String datedOfOneKind(List<PositionSentence> positions, String end) {
		PositionSentence first = positions.get(0);
		Cited all = () -> positions.stream().flatMap(position -> position.citations().stream()).toList();
		return escaped(ProposalWording.dated(first.position().stance(),
				positions.stream().map(PositionSentence::certainty).toList(),
				positions.stream().map(position -> position.position().date()).toList())) + end + references(all);
	}

	private void said() {
		groups(briefing.saidHeading(), briefing.said());
		groups(briefing.saidOfItHeading(), briefing.saidOfIt());
		more(briefing.moreStatements());
	}

	private void groups(String heading, List<StatementGroup> groups) {
		if (groups.isEmpty()) {
			return;
		}
		section(heading);
		Event event = briefing.event();
		boolean only = groups.size() == 1 && event != null && event.equals(groups.get(0).event());
		for (int i = 0; i < groups.size(); i++) {
			text.append((i > 0) ? "\n" : "");
			text.append(only ? "" : "**" + escaped(groups.get(i).heading()) + "**\n\n");
			groups.get(i).sentences().forEach(sentence -> item(sentence.text(), sentence));
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
			more(group.more());
			text.append('\n');
		}
		if (!groups.isEmpty()) {
			text.setLength(text.length() - 1);
		}
	}

	private void notes() {
		List<BriefingNote> notes = this.notes.all();
		if (notes.isEmpty()) {
			return;
		}
		section("Sources");
		notes.forEach(
				note -> text.append("[^").append(note.number()).append("]: ").append(linked(note.text())).append("\n"));
	}

	/** Addresses become links, and are not escaped. */
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
		if (sentences.stream().anyMatch(sentence -> !told.contains(sentence.text()))) {
			section(heading);
			sentences.forEach(sentence -> item(sentence.text(), sentence));
		}
	}

	private void section(String heading) {
		text.append("\n## ").append(escaped(heading)).append("\n\n");
	}

	/** Adds a list item, unless the text contains the sentence already. */
	private void item(String sentence, Cited piece) {
		if (!told.add(sentence)) {
			return;
		}
		text.append("- ").append(escaped(sentence)).append(references(piece)).append('\n');
	}

	private String references(Cited piece) {
		Function<Integer, String> reference = number -> "[^" + number + "]";
		String references = notes.numbers(piece.citations()).stream().map(reference).collect(Collectors.joining());
		return references.isEmpty() ? "" : " " + references;
	}

	/**
	 * The text with all characters escaped that Markdown would read as markup; isolated
	 * from its neighbours if it is written from right to left.
	 */
	static String escaped(String text) {
		return Isolation.of(text.replaceAll("([\\\\`*_\\[\\]<>#|]|&(?=#?\\w+;))", "\\\\$1").replaceAll("\\s+", " "));
	}

}
