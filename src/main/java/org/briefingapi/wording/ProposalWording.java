package org.briefingapi.wording;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.briefingapi.edtf.DateBasis;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.proposal.ProposalStatus;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Certainty;
import org.jspecify.annotations.Nullable;

/** The sentences on proposals and positions: one template for each kind. */
public final class ProposalWording {

	private ProposalWording() {
	}

	/** The status of a proposal; a hedged one reads "seems to have been". */
	public static String status(String proposal, ProposalStatus status, PartialDate date, Attribution attribution) {
		boolean hedged = attribution.certainty() == Certainty.HEDGED;
		return English.sentence(named(proposal) + (hedged ? " seems to have been " : " was ") + participle(status) + " "
				+ (hedged ? "by " + DateWords.latest(date) : DateWords.when(date) + attribution.aside()));
	}

	/** {@code the proposal for a NATO office}; a title without such an article stands. */
	private static String named(String title) {
		return title.matches("An? .*") ? "the proposal for " + English.within(title) : title;
	}

	/** The status in a heading. */
	public static String heading(String proposal, ProposalStatus status, PartialDate date, Certainty certainty) {
		return English.typeset(English.sentenceCase(proposal)) + ((certainty == Certainty.HEDGED)
				? " (apparently " + participle(status) + " by " + DateWords.latest(date) + ")"
				: " (" + participle(status) + ", " + DateWords.moment(date) + ")");
	}

	private static String participle(ProposalStatus status) {
		return switch (status) {
			case NONE, RUMOURED -> "talked of";
			case UNDER_DISCUSSION -> "under discussion";
			case DEFERRED -> "deferred";
			case SHELVED -> "shelved";
			case DROPPED -> "dropped";
			case ADOPTED -> "adopted";
		};
	}

	/**
	 * The position of an actor on a proposal.
	 * @param reason the reason, or the report given in place of a position; null if there
	 * is none
	 */
	public static String position(String actor, Stance stance, String proposal, String when, Attribution attribution,
			@Nullable String reason) {
		boolean hedged = attribution.certainty() == Certainty.HEDGED;
		boolean named = attribution.reporter() != null && (reason == null || !reason.contains(attribution.reporter()));
		String account = hedged ? (named ? ", according to " + attribution.reporter() : "") : attribution.aside();
		String position = String.format(Locale.ROOT, "%s %s %s %s%s", actor, verb(stance, attribution.certainty()),
				proposal, when, account);
		return English.sentence((reason == null) ? position
				: position + ": " + English.excerpt(English.within(reason), English.room(position)));
	}

	private static String verb(Stance stance, Certainty certainty) {
		boolean hedged = certainty == Certainty.HEDGED;
		return switch (stance) {
			case FOR -> hedged ? "appeared to support" : "supported";
			case AGAINST -> hedged ? "appeared to oppose" : "opposed";
			case RESERVED -> hedged ? "appeared to have reservations about" : "had reservations about";
			case UNSTATED -> "stated no position on";
		};
	}

	/**
	 * Positions of one kind of an actor on a proposal, with their dates.
	 * @param certainties the certainty for each date; either all are hedged or none
	 */
	public static String dated(Stance stance, List<Certainty> certainties, List<PartialDate> dates) {
		String inferred = part(dates, date -> date.basis() == DateBasis.INFERRED, "; date inferred",
				"; partly inferred");
		String reported = part(certainties, Certainty.REPORTED::equals, "; as reported", "; partly as reported");
		return String.format(Locale.ROOT, "%s it (%s%s%s)", verb(stance, certainties.get(0)), DateWords.list(dates),
				inferred, reported);
	}

	private static <T> String part(List<T> values, Predicate<T> holds, String forAll, String forSome) {
		return values.stream().allMatch(holds) ? forAll : values.stream().anyMatch(holds) ? forSome : "";
	}

}
