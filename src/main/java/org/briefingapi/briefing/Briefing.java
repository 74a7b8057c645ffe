package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.area.Area;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.event.Event;
import org.briefingapi.gap.Gap;
import org.briefingapi.proposal.Position;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.source.Source;
import org.briefingapi.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A briefing in its parts. Each part is composed once, on first use. The same data set
 * gives the same briefing, byte for byte. The public methods are the fields of the schema
 * that take no arguments.
 */
final class Briefing {

	/** The maximum size of a list without pages. */
	private static final int MAX_RECORDS = 500;

	private final Dossier dossier;

	private final Dataset dataset;

	private final @Nullable LocalDate asOfRequested;

	private final Supplier<BottomLine> bottomLine;

	private final Supplier<List<BriefingSentence>> offices;

	private final Supplier<List<InForceRow>> inForce;

	private final Supplier<List<BriefingExpansion>> expansions;

	private final Supplier<List<ProposalPositions>> positions;

	private final Supplier<List<StatementGroup>> said;

	private final Supplier<List<StatementGroup>> saidOfIt;

	private final Supplier<List<Disagreement>> disagreements;

	private final Supplier<List<BriefingSentence>> unknowns;

	private final Supplier<Notes> noted;

	/**
	 * Create the briefing.
	 * @param asOfRequested the requested date, if it is after the end of the record;
	 * otherwise null
	 */
	Briefing(Dossier dossier, Dataset dataset, @Nullable LocalDate asOfRequested) {
		this.dossier = dossier;
		this.dataset = dataset;
		this.asOfRequested = asOfRequested;
		this.positions = new Lazy<>(() -> Positions.of(dossier));
		this.bottomLine = new Lazy<>(() -> new BottomLine(dossier, allPositions()));
		this.offices = new Lazy<>(() -> Offices.of(dossier));
		this.inForce = new Lazy<>(() -> InForceRow.of(dossier));
		this.expansions = new Lazy<>(() -> BriefingExpansion.of(dossier));
		this.said = new Lazy<>(() -> StatementGroup.of(dossier.said(), toldElsewhere(), dossier));
		this.saidOfIt = new Lazy<>(() -> StatementGroup.of(others(), toldElsewhere(), dossier));
		this.disagreements = new Lazy<>(() -> Disagreements.of(dossier));
		this.unknowns = new Lazy<>(() -> Unknowns.of(dossier));
		this.noted = new Lazy<>(() -> new Notes(dossier, pieces()));
	}

	/** The statements of others about the subject. */
	private List<Statement> others() {
		Set<Statement> own = Set.copyOf(dossier.said());
		return dossier.saidOfIt().stream().filter(statement -> !own.contains(statement)).toList();
	}

	/**
	 * The slugs of the statements in the bottom line and in the positions of the subject.
	 */
	private Set<String> toldElsewhere() {
		Set<String> told = new HashSet<>(bottomLine.get().statements());
		allPositions().stream()
			.flatMap(proposal -> proposal.positions().stream())
			.filter(position -> position.isTold() && position.ofSubject())
			.map(PositionSentence::position)
			.map(Position::statementSlug)
			.filter(Objects::nonNull)
			.forEach(told::add);
		return told;
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

	/** The path of the briefing on the same subject. */
	String path() {
		Subject subject = subject();
		String with = (subject.with() != null) ? subject.with().slug() : null;
		return new BriefingRequest((subject.actor() != null) ? subject.slug() : null, with,
				(subject.area() != null) ? subject.slug() : null, (subject.event() != null) ? subject.slug() : null,
				null, null)
			.path();
	}

	public String title() {
		return subject().title();
	}

	public @Nullable Actor actor() {
		return subject().actor();
	}

	public @Nullable Actor with() {
		return subject().with();
	}

	public @Nullable Area area() {
		return subject().area();
	}

	public @Nullable Event event() {
		return subject().event();
	}

	public LocalDate asOf() {
		return dossier.asOf();
	}

	public @Nullable LocalDate asOfRequested() {
		return asOfRequested;
	}

	public @Nullable String notice() {
		return BriefingHead.notice(this);
	}

	public String head() {
		return BriefingHead.line(this);
	}

	public String permalink() {
		return BriefingHead.permalink(this);
	}

	public List<BriefingSentence> bottomLine() {
		return bottomLine.get().sentences();
	}

	public List<BriefingSentence> participants() {
		return Participants.of(dossier);
	}

	public List<BriefingSentence> offices() {
		return offices.get();
	}

	public List<InForceRow> inForce() {
		return inForce.get();
	}

	public List<BriefingSentence> pending() {
		return sentences(dossier.agreements()::isPending);
	}

	public List<BriefingExpansion> expansions() {
		return expansions.get();
	}

	/** All proposals with their status and all positions. */
	List<ProposalPositions> allPositions() {
		return positions.get();
	}

	public List<StatementGroup> said() {
		return said.get();
	}

	public List<StatementGroup> saidOfIt() {
		return saidOfIt.get();
	}

	/** A note on the agreements that the briefing omits; null if it omits none. */
	public @Nullable String moreAgreements() {
		int more = dossier.agreements().more();
		return (more > 0) ? Wording.more(more, "agreement") : null;
	}

	/** A note on the statements that the briefing omits; null if it omits none. */
	public @Nullable String moreStatements() {
		long told = Stream.of(said(), saidOfIt())
			.flatMap(List::stream)
			.mapToLong(group -> group.sentences().size())
			.sum();
		Set<String> elsewhere = toldElsewhere();
		long more = Stream.concat(dossier.said().stream(), others().stream())
			.filter(statement -> !elsewhere.contains(statement.slug()))
			.count() - told;
		return (more > 0) ? Wording.more(more, "statement") : null;
	}

	public List<Disagreement> disagreements() {
		return disagreements.get();
	}

	public List<BriefingSentence> unknowns() {
		return unknowns.get();
	}

	public List<BriefingSentence> history() {
		return sentences(dossier.agreements()::hasEnded);
	}

	private List<BriefingSentence> sentences(Predicate<Agreement> stage) {
		return dossier.agreements()
			.begun()
			.stream()
			.filter(stage)
			.map(new AgreementSentences(dossier)::sentence)
			.toList();
	}

	Notes noted() {
		return noted.get();
	}

	public List<BriefingNote> notes() {
		return noted().all();
	}

	public List<Affiliation> affiliations() {
		return dossier.affiliations();
	}

	public List<Agreement> agreements() {
		return first(dossier.agreements().begun());
	}

	public List<Divergence> divergences() {
		return first(dossier.disputes().divergences());
	}

	public List<Gap> gaps() {
		return first(dossier.gaps());
	}

	public List<Source> sources() {
		return first(dossier.evidence().sources().stream().sorted(Comparator.comparing(Source::slug)).toList());
	}

	private static <T> List<T> first(List<T> records) {
		return records.stream().limit(MAX_RECORDS).toList();
	}

	/** All pieces with citations, in reading order. */
	private Stream<Cited> pieces() {
		boolean person = subject().isPerson();
		List<BriefingSentence> offices = offices();
		return Stream
			.<Stream<? extends Cited>>of(bottomLine().stream(), participants().stream(),
					offices.stream().filter(each -> person), inForce().stream(), pending().stream(),
					expansions().stream().flatMap(expansion -> expansion.lines().stream()),
					allPositions().stream().flatMap(Briefing::pieces), sentences(said()), sentences(saidOfIt()),
					disagreements().stream().flatMap(disagreement -> disagreement.readings().stream()),
					unknowns().stream(), history().stream(), offices.stream().filter(each -> !person))
			.flatMap(pieces -> pieces);
	}

	private static Stream<Cited> pieces(ProposalPositions proposal) {
		return Stream.concat(Stream.ofNullable(proposal.status()), proposal.positions().stream());
	}

	private static Stream<BriefingSentence> sentences(List<StatementGroup> groups) {
		return groups.stream().flatMap(group -> group.sentences().stream());
	}

}
