package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.briefingapi.area.Area;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.event.Event;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Certainty;
import org.jspecify.annotations.Nullable;

/** Writes a briefing as Markdown: CommonMark with tables and footnotes. */
final class Markdown {

	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+?(?=[,.:;]?(\\s|$))");

	private final Briefing briefing;

	private final StringBuilder text = new StringBuilder();

	/** The sentences that are already in the text. */
	private final Set<String> told = new HashSet<>();

	private Markdown(Briefing briefing) {
		this.briefing = briefing;
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
		text.append("| Agreement | With | Since |")
			.append(counted ? " Areas named of stated |" : "")
			.append(" Sources |\n");
		text.append("|---|---|---|---|").append(counted ? "---|\n" : "\n");
		for (InForceRow row : briefing.inForce()) {
			cell(row.title());
			cell(English.sentenceCase(briefing.subject().isBoth(row.with()) ? "both"
					: English.list(row.with().stream().map(English::name).toList())));
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
		return areas.stream().map(Area::name).map(English::small).collect(Collectors.joining("; "));
	}

	private void positions(ProposalPositions proposal) {
		Map<String, List<PositionSentence>> byActor = Dossier.grouped(proposal.positions(), PositionSentence::actor);
		byActor.values().removeIf(positions -> positions.stream().noneMatch(PositionSentence::isTold));
		boolean isNew = proposal.status() != null && !told.contains(proposal.status().text());
		if (!isNew && byActor.values().stream().allMatch(this::isKnown)) {
			return;
		}
		section(proposal.heading());
		if (isNew) {
			told.add(proposal.status().text());
			text.append(escaped(proposal.status().text())).append(references(proposal.status())).append("\n\n");
		}
		byActor.forEach(this::positions);
	}

	/**
	 * Whether the bottom line contains the latest position, and there is no earlier one.
	 */
	private boolean isKnown(List<PositionSentence> positions) {
		return earlier(positions).isEmpty() && told.contains(positions.get(0).text());
	}

	/** The latest position of an actor, followed by the actor's earlier stated ones. */
	private void positions(String actor, List<PositionSentence> positions) {
		PositionSentence latest = positions.get(0);
		String earlier = Dossier
			.grouped(earlier(positions),
					position -> List.of(position.position().stance(), position.certainty() == Certainty.HEDGED))
			.values()
			.stream()
			.map(this::earlierOfOneKind)
			.collect(Collectors.joining("; "));
		if (!told.contains(latest.text())) {
			item(latest.text(), latest);
			text.append(earlier.isEmpty() ? "" : "  - Earlier: " + earlier + "\n");
		}
		else if (!earlier.isEmpty()) {
			text.append("- Earlier, ").append(escaped(actor)).append(' ').append(earlier).append('\n');
		}
	}

	private static List<PositionSentence> earlier(List<PositionSentence> positions) {
		return positions.stream().skip(1).filter(position -> position.position().stance() != Stance.UNSTATED).toList();
	}

	private String earlierOfOneKind(List<PositionSentence> positions) {
		PositionSentence first = positions.get(0);
		Cited all = () -> positions.stream().flatMap(position -> position.citations().stream()).toList();
		return escaped(ProposalWording.earlier(first.position().stance(),
				positions.stream().map(PositionSentence::certainty).toList(),
				positions.stream().map(position -> position.position().date()).toList())) + references(all);
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
		more(briefing.moreStatements());
	}

	private void groups(String heading, String actor, String other, List<StatementGroup> groups) {
		if (groups.isEmpty()) {
			return;
		}
		section(String.format(Locale.ROOT, heading, actor, other));
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
			text.append('\n');
		}
		if (!groups.isEmpty()) {
			text.setLength(text.length() - 1);
		}
	}

	private void notes() {
		List<BriefingNote> notes = briefing.notes();
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
		String references = briefing.noted()
			.numbers(piece.citations())
			.stream()
			.map(reference)
			.collect(Collectors.joining());
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
