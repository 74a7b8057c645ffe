package org.briefingapi.briefing;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.briefingapi.event.Event;
import org.briefingapi.proposal.Position;
import org.briefingapi.statement.Statement;
import org.briefingapi.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The statements by and about the subject of a briefing, without those that stand in its
 * bottom line and in its positions.
 */
final class BriefingStatements {

	private final Dossier dossier;

	private final Set<String> told;

	private final List<Statement> ofOthers;

	private final Supplier<List<StatementGroup>> said;

	private final Supplier<List<StatementGroup>> saidOfIt;

	/**
	 * Create the statements.
	 * @param sentences has composed the bottom line; the office of a speaker is given at
	 * the first mention
	 */
	BriefingStatements(Dossier dossier, BottomLine bottomLine, List<ProposalPositions> positions,
			StatementSentences sentences) {
		this.dossier = dossier;
		this.told = told(bottomLine, positions);
		Set<Statement> own = Set.copyOf(dossier.said());
		this.ofOthers = dossier.saidOfIt().stream().filter(statement -> !own.contains(statement)).toList();
		this.said = new Lazy<>(() -> StatementGroup.of(dossier.said(), told, dossier, sentences));
		this.saidOfIt = new Lazy<>(() -> {
			said();
			return StatementGroup.of(ofOthers, told, dossier, sentences);
		});
	}

	/**
	 * The slugs of the statements in the bottom line and in the positions of the subject.
	 */
	private static Set<String> told(BottomLine bottomLine, List<ProposalPositions> positions) {
		Set<String> told = new HashSet<>(bottomLine.statements());
		positions.stream()
			.flatMap(proposal -> proposal.positions().stream())
			.filter(position -> position.isTold() && position.ofSubject())
			.map(PositionSentence::position)
			.map(Position::statementSlug)
			.filter(Objects::nonNull)
			.forEach(told::add);
		return told;
	}

	List<StatementGroup> said() {
		return said.get();
	}

	/** Composed after the statements by the subject. */
	List<StatementGroup> saidOfIt() {
		return saidOfIt.get();
	}

	private Stream<StatementGroup> groups() {
		return Stream.of(said(), saidOfIt()).flatMap(List::stream);
	}

	/** The slugs of the events at which these statements were made. */
	Stream<String> events() {
		return groups().map(StatementGroup::event).filter(Objects::nonNull).map(Event::slug);
	}

	/** A note on the statements that the briefing omits; null if it omits none. */
	@Nullable String more() {
		long more = Stream.concat(dossier.said().stream(), ofOthers.stream())
			.filter(statement -> !told.contains(statement.slug()))
			.count() - groups().mapToLong(group -> group.sentences().size()).sum();
		if (!dossier.newestSaid().isAll() || !dossier.newestSaidOfIt().isAll()) {
			return Wording.atLeast(more, "statement");
		}
		return (more > 0) ? Wording.more(more, "statement") : null;
	}

}
