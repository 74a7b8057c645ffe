package org.briefingapi.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.actor.Affiliation;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.AgreementParty;
import org.briefingapi.agreement.AreaChangeKind;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.divergence.Divergence;
import org.briefingapi.event.Milestone;
import org.briefingapi.proposal.Position;
import org.briefingapi.source.Citation;
import org.briefingapi.statement.Statement;

/**
 * Composes the sentences of a briefing: where the actor belongs, what it agreed, where it
 * stands, what it last said, and on what the sources disagree. Each sentence has a
 * citation; what has none is not said.
 */
final class Summary {

	/** How many of its latest statements a summary tells. */
	private static final int LATEST = 5;

	private final BriefingData dossier;

	private Summary(BriefingData dossier) {
		this.dossier = dossier;
	}

	static List<BriefingSentence> of(BriefingData dossier) {
		return new Summary(dossier).compose();
	}

	private List<BriefingSentence> compose() {
		List<BriefingSentence> sentences = new ArrayList<>();
		dossier.affiliations().forEach(affiliation -> sentences.add(sentence(affiliation)));
		dossier.agreements().forEach(agreement -> sentences.add(sentence(agreement)));
		dossier.expansions().forEach(expansion -> sentences.add(sentence(expansion)));
		dossier.positions().forEach(position -> sentences.add(sentence(position)));
		dossier.statements().getNodes().stream().limit(LATEST).forEach(statement -> sentences.add(sentence(statement)));
		dossier.divergences().forEach(divergence -> sentences.add(sentence(divergence)));
		return sentences;
	}

	private BriefingSentence sentence(Affiliation affiliation) {
		String organisation = dossier.actor(affiliation.organisationSlug()).name();
		String text = dossier.actor().name() + switch (affiliation.kind()) {
			case OFFICE -> " holds an office of " + organisation + ": " + affiliation.title() + ".";
			case MEMBER -> " is a member of " + organisation + ".";
			case PART_OF -> " is part of " + organisation + ".";
			case REPRESENTS -> " speaks on behalf of " + organisation + ".";
		};
		return BriefingSentence.of(text, dossier.citations(affiliation.cited()));
	}

	private BriefingSentence sentence(Agreement agreement) {
		String others = dossier.parties(agreement)
			.stream()
			.map(AgreementParty::actorSlug)
			.filter(slug -> !slug.equals(dossier.actor().slug()))
			.map(slug -> dossier.actor(slug).name())
			.collect(Collectors.joining(" and "));
		List<Milestone> milestones = dossier.milestones(agreement);
		String state = milestones.isEmpty() ? Wording.when(agreement.date()) : state(milestones);
		String areas = (agreement.statedAreas() == null) ? ""
				: String.format(Locale.ROOT, "; the sources state %s and name %s",
						Wording.count(agreement.statedAreas(), "area") + " of cooperation",
						Wording.number(dossier.areas(agreement).size()));
		String text = String.format(Locale.ROOT, "%s%s: %s%s.", agreement.title(),
				others.isEmpty() ? "" : ", with " + others, state, areas);
		return BriefingSentence.of(text, dossier.citations(agreement.slug()));
	}

	private static String state(List<Milestone> milestones) {
		Milestone last = milestones.get(milestones.size() - 1);
		String status = last.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return status + " " + Wording.when(last.date());
	}

	private BriefingSentence sentence(AreaExpansion expansion) {
		String stated = (expansion.statedFrom() == null || expansion.statedTo() == null)
				? "the number of areas is not stated for both"
				: String.format(Locale.ROOT, "the areas of cooperation went from %s to %s",
						Wording.number(expansion.statedFrom()), Wording.number(expansion.statedTo()));
		String changes = Stream.of(AreaChangeKind.values())
			.map(change -> tally(expansion, change))
			.filter(text -> !text.isEmpty())
			.collect(Collectors.joining(", "));
		String unnamed = (expansion.unnamedTo() == null || expansion.unnamedTo() == 0) ? "" : String.format(Locale.ROOT,
				"; %s of the later ones no source names", Wording.number(expansion.unnamedTo()));
		String text = String.format(Locale.ROOT, "From “%s” to “%s” %s%s%s.", expansion.from().title(),
				expansion.to().title(), stated, changes.isEmpty() ? "" : ": " + changes, unnamed);
		List<Citation> citations = Stream.of(expansion.from(), expansion.to())
			.flatMap(agreement -> dossier.citations(agreement.slug()).stream())
			.toList();
		return BriefingSentence.of(text, citations);
	}

	private static String tally(AreaExpansion expansion, AreaChangeKind change) {
		long number = expansion.areas().stream().filter(area -> area.change() == change).count();
		return (number == 0) ? "" : Wording.number(number) + " " + switch (change) {
			case ADDED -> "added";
			case RETAINED -> "retained";
			case DROPPED -> "dropped";
			case UNKNOWN -> "of which it is not known";
		};
	}

	private BriefingSentence sentence(Position position) {
		String stance = switch (position.stance()) {
			case FOR -> "for it";
			case AGAINST -> "against it";
			case RESERVED -> "reserved";
			case UNSTATED -> "without a stated position";
		};
		String reason = (position.reason() == null) ? "." : ". " + position.reason();
		String text = String.format(Locale.ROOT, "%s: %s %s%s", dossier.proposal(position).title(),
				Wording.when(position.date()), stance, reason);
		return BriefingSentence.of(text, dossier.citations(position.cited()));
	}

	private BriefingSentence sentence(Statement statement) {
		String text = String.format(Locale.ROOT, "%s, %s: %s", Wording.sentenceCase(Wording.when(statement.date())),
				dossier.actor(statement.speakerSlug()).name(), statement.quoted());
		return BriefingSentence.of(text, dossier.citations(statement.slug()));
	}

	private BriefingSentence sentence(Divergence divergence) {
		String readings = dossier.readings(divergence)
			.stream()
			.map(reading -> reading.value() + (reading.preferred() ? " (preferred)" : ""))
			.collect(Collectors.joining(" / "));
		List<Citation> citations = dossier.readings(divergence)
			.stream()
			.flatMap(reading -> dossier.citations(reading.cited()).stream())
			.toList();
		return BriefingSentence
			.of(String.format(Locale.ROOT, "The sources disagree. %s %s.", divergence.question(), readings), citations);
	}

}
