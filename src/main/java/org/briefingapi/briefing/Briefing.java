package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.proposal.Position;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A briefing in its parts, each composed once, when it is first asked for. The same data
 * set gives the same briefing, to the byte.
 */
final class Briefing {

	private final Dossier dossier;

	private final Dataset dataset;

	private final @Nullable LocalDate asOfRequested;

	private final Supplier<List<BriefingSentence>> bottomLine;

	private final Supplier<List<BriefingSentence>> offices;

	private final Supplier<List<InForceRow>> inForce;

	private final Supplier<List<BriefingSentence>> pending;

	private final Supplier<List<BriefingExpansion>> expansions;

	private final Supplier<List<ProposalPositions>> positions;

	private final Supplier<List<StatementGroup>> said;

	private final Supplier<List<StatementGroup>> saidOfIt;

	private final Supplier<List<Disagreement>> disagreements;

	private final Supplier<List<BriefingSentence>> unknowns;

	private final Supplier<List<BriefingSentence>> history;

	private final Supplier<Notes> notes;

	/**
	 * Create the briefing.
	 * @param asOfRequested the day asked for, if the record ends before it
	 */
	Briefing(Dossier dossier, Dataset dataset, @Nullable LocalDate asOfRequested) {
		this.dossier = dossier;
		this.dataset = dataset;
		this.asOfRequested = asOfRequested;
		AgreementSentences agreements = new AgreementSentences(dossier);
		this.bottomLine = new Lazy<>(() -> BottomLine.of(dossier));
		this.offices = new Lazy<>(() -> Offices.of(dossier));
		this.inForce = new Lazy<>(() -> InForceRow.of(dossier));
		this.pending = new Lazy<>(
				() -> dossier.agreements().stream().filter(agreements::isPending).map(agreements::sentence).toList());
		this.expansions = new Lazy<>(() -> BriefingExpansion.of(dossier));
		this.positions = new Lazy<>(() -> Positions.of(dossier, true));
		this.said = new Lazy<>(() -> StatementGroup.of(dossier.said(), toldByPositions(), dossier));
		this.saidOfIt = new Lazy<>(() -> StatementGroup.of(others(), toldByPositions(), dossier));
		this.disagreements = new Lazy<>(() -> Disagreements.of(dossier));
		this.unknowns = new Lazy<>(() -> Unknowns.of(dossier));
		this.history = new Lazy<>(
				() -> dossier.agreements().stream().filter(agreements::hasEnded).map(agreements::sentence).toList());
		this.notes = new Lazy<>(() -> new Notes(dossier, pieces()));
	}

	/** What is said of the subject by others than itself. */
	private List<Statement> others() {
		Set<Statement> own = Set.copyOf(dossier.said());
		return dossier.saidOfIt().stream().filter(statement -> !own.contains(statement)).toList();
	}

	/** The statements in which the positions that it tells were taken. */
	private Set<String> toldByPositions() {
		return positions().stream()
			.flatMap(proposal -> proposal.positions().stream())
			.map(PositionSentence::position)
			.filter(position -> dossier.subject().isActor(position.actorSlug()))
			.map(Position::statementSlug)
			.filter(slug -> slug != null)
			.collect(Collectors.toSet());
	}

	Dossier dossier() {
		return dossier;
	}

	Subject subject() {
		return dossier.subject();
	}

	Dataset dataset() {
		return dataset;
	}

	/** The address of a briefing on the same subject, as a path. */
	String path() {
		Subject subject = subject();
		String with = (subject.with() != null) ? subject.with().slug() : null;
		return new BriefingRequest((subject.actor() != null) ? subject.slug() : null, with,
				(subject.area() != null) ? subject.slug() : null, (subject.event() != null) ? subject.slug() : null,
				null, null)
			.path();
	}

	LocalDate asOf() {
		return dossier.asOf();
	}

	@Nullable LocalDate asOfRequested() {
		return asOfRequested;
	}

	List<BriefingSentence> bottomLine() {
		return bottomLine.get();
	}

	List<BriefingSentence> offices() {
		return offices.get();
	}

	List<InForceRow> inForce() {
		return inForce.get();
	}

	/** Agreements that were not yet concluded. */
	List<BriefingSentence> pending() {
		return pending.get();
	}

	List<BriefingExpansion> expansions() {
		return expansions.get();
	}

	/** The latest position of each actor. */
	List<ProposalPositions> positions() {
		return positions.get();
	}

	List<StatementGroup> said() {
		return said.get();
	}

	List<StatementGroup> saidOfIt() {
		return saidOfIt.get();
	}

	/** How many statements it does not tell. */
	long moreStatements() {
		long told = Stream.of(said(), saidOfIt())
			.flatMap(List::stream)
			.mapToLong(group -> group.sentences().size())
			.sum();
		return dossier.said().size() + others().size() - toldByPositions().size() - told;
	}

	List<Disagreement> disagreements() {
		return disagreements.get();
	}

	List<BriefingSentence> unknowns() {
		return unknowns.get();
	}

	List<BriefingSentence> history() {
		return history.get();
	}

	Notes notes() {
		return notes.get();
	}

	/** All that carries citations, in the order of reading. */
	private Stream<Cited> pieces() {
		return Stream
			.<Stream<? extends Cited>>of(bottomLine().stream(), offices().stream(), inForce().stream(),
					pending().stream(), expansions().stream().flatMap(expansion -> expansion.lines().stream()),
					positions().stream().flatMap(Briefing::pieces), sentences(said()), sentences(saidOfIt()),
					disagreements().stream().flatMap(disagreement -> disagreement.readings().stream()),
					unknowns().stream(), history().stream())
			.flatMap(pieces -> pieces);
	}

	private static Stream<Cited> pieces(ProposalPositions proposal) {
		return Stream.concat(Stream.ofNullable(proposal.status()), proposal.positions().stream());
	}

	private static Stream<BriefingSentence> sentences(List<StatementGroup> groups) {
		return groups.stream().flatMap(group -> group.sentences().stream());
	}

}
