package org.briefingapi.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Actor;
import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementKind;
import org.briefingapi.area.Area;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.event.Event;
import org.briefingapi.gap.Gap;
import org.briefingapi.snapshot.Dataset;
import org.briefingapi.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A briefing in its parts. Each part is composed once, on first use. The same data set
 * gives the same briefing, byte for byte. The public methods are the fields of the schema
 * that take no arguments.
 */
final class Briefing {

	/** The maximum size of a list without pages. */
	private static final int MAX_RECORDS = 500;

	/**
	 * The maximum number of agreements that are pending, and of those that have ended.
	 */
	private static final int MAX_AGREEMENTS = 10;

	private final Dossier dossier;

	private final Dataset dataset;

	private final @Nullable LocalDate asOfRequested;

	private final Supplier<BottomLine> bottomLine;

	private final Supplier<List<BriefingSentence>> offices;

	private final Supplier<List<InForceRow>> inForce;

	private final Supplier<List<BriefingExpansion>> expansions;

	private final Supplier<List<ProposalPositions>> positions;

	private final Supplier<BriefingStatements> statements;

	private final Supplier<List<BriefingSentence>> events;

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
		StatementSentences words = new StatementSentences(dossier);
		this.bottomLine = new Lazy<>(() -> new BottomLine(dossier, allPositions(), words));
		this.offices = new Lazy<>(() -> Offices.of(dossier));
		this.inForce = new Lazy<>(() -> InForceRow.of(dossier));
		this.expansions = new Lazy<>(() -> BriefingExpansion.of(dossier));
		this.statements = new Lazy<>(() -> new BriefingStatements(dossier, bottomLine.get(), allPositions(), words));
		this.events = new Lazy<>(() -> new EventSentences(dossier).unnamed(eventsNamed()));
		this.disagreements = new Lazy<>(() -> Disagreements.of(dossier));
		this.unknowns = new Lazy<>(() -> Unknowns.of(dossier));
		this.noted = new Lazy<>(() -> new Notes(dossier, pieces()));
	}

	/** The slugs of the events that the statements and the agreements name. */
	private Set<String> eventsNamed() {
		Stream<String> agreed = dossier.agreements()
			.begun()
			.stream()
			.filter(agreement -> agreement.kind() != AgreementKind.COMMUNIQUE)
			.map(Agreement::eventSlug)
			.filter(Objects::nonNull);
		return Stream.concat(statements.get().events(), agreed).collect(Collectors.toSet());
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
		return sentences(dossier.agreements()::isPending, "pending agreement");
	}

	public List<BriefingExpansion> expansions() {
		return expansions.get();
	}

	/** All proposals with their status and all positions. */
	List<ProposalPositions> allPositions() {
		return positions.get();
	}

	public String saidHeading() {
		return BriefingHead.said(subject());
	}

	public String saidOfItHeading() {
		return BriefingHead.saidOfIt(subject());
	}

	public List<StatementGroup> said() {
		return statements.get().said();
	}

	public List<StatementGroup> saidOfIt() {
		return statements.get().saidOfIt();
	}

	/**
	 * A note on the agreements in force that the briefing omits; null if it omits none.
	 */
	public @Nullable String moreAgreements() {
		return InForceRow.more(dossier);
	}

	/** A note on the statements that the briefing omits; null if it omits none. */
	public @Nullable String moreStatements() {
		return statements.get().more();
	}

	/**
	 * The events in which the subject took part and that no other part of the briefing
	 * names.
	 */
	public List<BriefingSentence> events() {
		return events.get();
	}

	public List<Disagreement> disagreements() {
		return disagreements.get();
	}

	public List<BriefingSentence> unknowns() {
		return unknowns.get();
	}

	public List<BriefingSentence> history() {
		return sentences(dossier.agreements()::hasEnded, "past agreement");
	}

	private List<BriefingSentence> sentences(Predicate<Agreement> stage, String kind) {
		return BriefingSentence.capped(dossier.agreements().begun().stream().filter(stage).toList(), MAX_AGREEMENTS,
				kind, new AgreementSentences(dossier)::sentence);
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
		return first(dossier.evidence().sources(pieces()));
	}

	private static <T> List<T> first(List<T> records) {
		return records.stream().limit(MAX_RECORDS).toList();
	}

	/** All pieces with citations, in reading order. */
	private Stream<Cited> pieces() {
		boolean person = subject().isPerson();
		List<BriefingSentence> offices = offices();
		return Stream.<Stream<? extends Cited>>of(bottomLine().stream(), participants().stream(),
				offices.stream().filter(each -> person), inForce().stream(), pending().stream(),
				expansions().stream().flatMap(expansion -> expansion.lines().stream()),
				allPositions().stream().flatMap(ProposalPositions::pieces), sentences(said()), sentences(saidOfIt()),
				events().stream(), disagreements().stream().flatMap(disagreement -> disagreement.readings().stream()),
				unknowns().stream(), history().stream(), offices.stream().filter(each -> !person))
			.flatMap(pieces -> pieces);
	}

	private static Stream<BriefingSentence> sentences(List<StatementGroup> groups) {
		return groups.stream().flatMap(group -> group.sentences().stream());
	}

}
