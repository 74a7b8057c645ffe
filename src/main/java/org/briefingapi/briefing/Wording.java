package org.briefingapi.briefing;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.briefingapi.actor.AffiliationKind;
import org.briefingapi.edtf.DatePrecision;
import org.briefingapi.edtf.DateWords;
import org.briefingapi.edtf.PartialDate;
import org.briefingapi.event.EventKind;
import org.briefingapi.gap.GapKind;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.milestone.MilestoneStatus;
import org.briefingapi.proposal.ProposalStatus;
import org.briefingapi.proposal.Stance;
import org.briefingapi.source.Certainty;
import org.jspecify.annotations.Nullable;

/** The sentences of a briefing: one template for each kind. */
final class Wording {

	/** The most words of a sentence. */
	static final int MAX_WORDS = 38;

	private static final Pattern CAMEL_CASE = Pattern.compile("([a-z])([A-Z])");

	private Wording() {
	}

	/**
	 * An agreement that was concluded.
	 * @param parties at least one
	 * @param stated how many areas it has; null if no source tells
	 * @param before how many the one before it had; null if no source tells
	 */
	static String concluded(String title, List<String> parties, String when, @Nullable Integer stated,
			@Nullable Integer before, Attribution attribution) {
		String areas = (stated == null) ? "" : ", with " + English.count(stated, "area") + " of cooperation";
		String earlier = (stated == null || before == null) ? "" : ", up from " + English.number(before);
		if (stated != null && before != null && before >= stated) {
			earlier = "; the one before it had " + English.number(before);
		}
		return English.sentence(String
			.format(Locale.ROOT, "%s concluded %s %s%s%s%s", English.list(parties), English.the(title), when,
					attribution.aside().isEmpty() ? "" : attribution.aside() + ",", areas, earlier)
			.replace(",,", ",")
			.replaceAll(",$", ""));
	}

	/** A name that actors give their relationship. */
	static String named(String title, List<String> parties, String when, Attribution attribution) {
		return English.sentence(English.list(parties) + " named their relationship a " + English.small(title) + " "
				+ when + attribution.aside());
	}

	/** A contract of business. */
	static String contract(String title, List<String> parties, String when, Attribution attribution) {
		return English.sentence(English.list(parties) + " concluded a contract " + when + attribution.aside() + ": "
				+ English.small(title));
	}

	/** An agreement that is not yet concluded. */
	static String pending(String title, boolean negotiated, String when, Attribution attribution) {
		return English.sentence(String.format(Locale.ROOT, "%s was %s %s%s", English.the(title),
				negotiated ? "under negotiation" : "in preparation", when, attribution.aside()));
	}

	/** An agreement whose place another one took, or that ran out. */
	static String superseded(String title, String concluded, @Nullable String ended, boolean expired) {
		String end = (ended == null) ? "has ended" : (expired ? "ran out " : "was replaced ") + ended;
		return English
			.sentence(String.format(Locale.ROOT, "%s was concluded %s and %s", English.the(title), concluded, end));
	}

	/** How many of the stated areas sources name. */
	static String namedAreas(int named, int stated, String title) {
		if (named >= stated) {
			return English.sentence("sources name all " + English.count(stated, "area") + " of " + English.the(title));
		}
		return English.sentence(String.format(Locale.ROOT, "sources name %s of the %s of %s; the other %s %s not named",
				English.number(named), English.count(stated, "area"), English.the(title),
				English.number(stated - named), (stated - named == 1) ? "is" : "are"));
	}

	/** How far a proposal has come. */
	static String status(String proposal, ProposalStatus status, String when, Attribution attribution) {
		String past = switch (status) {
			case NONE, RUMOURED -> "was talked of";
			case UNDER_DISCUSSION -> "was under discussion";
			case DEFERRED -> "was deferred";
			case SHELVED -> "was shelved";
			case DROPPED -> "was dropped";
			case ADOPTED -> "was adopted";
		};
		String verb = (attribution.certainty() == Certainty.HEDGED) ? past.replaceFirst("was", "seems to have been")
				: past;
		String aside = (attribution.certainty() == Certainty.HEDGED) ? "" : attribution.aside();
		return English.sentence(proposal + " " + verb + " " + when + aside);
	}

	/** The status of a proposal in a heading. */
	static String status(ProposalStatus status) {
		return switch (status) {
			case NONE, RUMOURED -> "talked of";
			case UNDER_DISCUSSION -> "under discussion";
			case DEFERRED -> "deferred";
			case SHELVED -> "shelved";
			case DROPPED -> "dropped";
			case ADOPTED -> "adopted";
		};
	}

	/** Where an actor stood on a proposal. */
	static String position(String actor, Stance stance, String proposal, String when, Attribution attribution) {
		boolean hedged = attribution.certainty() == Certainty.HEDGED;
		String verb = switch (stance) {
			case FOR -> hedged ? "appeared to support" : "supported";
			case AGAINST -> hedged ? "appeared to oppose" : "opposed";
			case RESERVED -> hedged ? "appeared to have reservations about" : "had reservations about";
			case UNSTATED -> "stated no position on";
		};
		return English.sentence(String.format(Locale.ROOT, "%s %s %s %s%s", actor, verb, proposal, when,
				hedged && attribution.reporter() != null ? ", by the account of " + attribution.reporter()
						: hedged ? "" : attribution.aside()));
	}

	/**
	 * The speaker's own words; those that begin in mid-sentence have dots before them.
	 */
	static String quotation(String speaker, String words, boolean declared, Attribution attribution) {
		String by = (attribution.reporter() != null) ? " by " + attribution.reporter() : "";
		String verb = switch (attribution.certainty()) {
			case ASSERTED -> declared ? "declared" : "said";
			case REPORTED -> "is quoted" + by + " as saying";
			case HEDGED -> "is said" + by + " to have said";
		};
		String before = English.sentenceCase(English.punctuated(speaker + " " + verb + ": "));
		String dots = Character.isLowerCase(words.strip().charAt(0)) ? "… " : "";
		String quoted = English.excerpt(words.replace('“', '‘').replace('”', '’'), room(before));
		return before + "“" + dots + quoted + (quoted.matches(".*[.?!…][’)]?") ? "”" : ".”");
	}

	/**
	 * What a speaker said in the words of a source or of the record.
	 * @param names what such words may call the speaker, where they begin with it
	 */
	static String paraphrase(String speaker, List<String> names, String words, Attribution attribution) {
		String aside = attribution.aside();
		for (String name : names) {
			if (words.startsWith(name + " ") || words.startsWith(name + ", ")) {
				String before = speaker + aside + (aside.isEmpty() ? "" : ",");
				return English.sentence(before + English.excerpt(words.substring(name.length()), room(before)));
			}
		}
		String before = speaker + aside + ": ";
		return English.sentence(before + English.sentenceCase(English.excerpt(words, room(before))));
	}

	private static int room(String before) {
		return MAX_WORDS - before.split(" ").length;
	}

	/**
	 * {@code Prime Minister of Japan}, {@code Japan's Ambassador to the United States}.
	 */
	static String officeOf(String title, String organisation) {
		if (title.contains(" of ") || title.contains(organisation.replaceFirst("^the ", ""))) {
			return title;
		}
		return title.contains(" to ") ? organisation + (organisation.endsWith("s") ? "’ " : "’s ") + title
				: title + " of " + organisation;
	}

	/** An office that an actor holds or held, as of a day. */
	static String office(String actor, String title, String organisation, @Nullable String from, @Nullable String to,
			@Nullable String lastKnown) {
		String office = officeOf(title, organisation);
		if (to != null) {
			return English.sentence(String.format(Locale.ROOT, "%s was %s%s until %s", actor, office,
					(from == null) ? "" : " from " + from, to));
		}
		if (lastKnown != null) {
			return English
				.sentence(String.format(Locale.ROOT, "%s was %s, last known for %s", actor, office, lastKnown));
		}
		return English.sentence((from == null) ? String.format(Locale.ROOT, "%s is %s", actor, office)
				: String.format(Locale.ROOT, "%s has been %s since %s", actor, office, from));
	}

	/** A membership, or another way of belonging. */
	static String belonging(String actor, AffiliationKind kind, String organisation, @Nullable String from) {
		boolean open = from == null;
		String verb = switch (kind) {
			case MEMBER -> open ? "is a member of" : "has been a member of";
			case PART_OF -> open ? "is part of" : "has been part of";
			case REPRESENTS -> open ? "speaks for" : "has spoken for";
			case OFFICE -> open ? "holds an office of" : "has held an office of";
			case BASED_IN -> open ? "has its home in" : "has had its home in";
		};
		return English.sentence(
				String.format(Locale.ROOT, "%s %s %s%s", actor, verb, organisation, open ? "" : " since " + from));
	}

	/** An open question. */
	static String disagreement(String question) {
		return "The sources disagree: " + English.within(question);
	}

	/**
	 * One answer to it.
	 * @param sources who gives it, at least one
	 */
	static String reading(String value, List<String> sources) {
		List<String> shown = (sources.size() > 3)
				? List.of(sources.get(0), sources.get(1), English.count(sources.size() - 2L, "other")) : sources;
		return English.sentence(English.excerpt(value, MAX_WORDS - 8) + " (" + English.list(shown) + ")");
	}

	/**
	 * Which reading is preferred, if one is.
	 * @param number of the reading, from 1
	 */
	static String preferred(int number, String reason) {
		return English.sentence("the " + English.ordinal(number) + " reading is preferred: " + English.within(reason));
	}

	/** What sources leave open, counted. */
	static String gap(GapKind kind, String records, long number) {
		boolean one = number == 1;
		return English.sentence(switch (kind) {
			case UNNAMED_AREAS -> records;
			case UNDATED -> String.format(Locale.ROOT, "the date of %s is not known", records);
			case INFERRED_DATE -> String.format(Locale.ROOT, "the date of %s is worked out, not stated", records);
			case UNNAMED_SPEAKER -> String.format(Locale.ROOT, "the speaker of %s is not named", records);
			case SINGLE_SOURCE -> String.format(Locale.ROOT, "%s on a single independent source%s",
					records + (one ? " rests" : " rest"), one ? "" : " each");
			case NO_PRIMARY_SOURCE ->
				String.format(Locale.ROOT, "for %s no source comes from those who spoke or acted", records);
			case PASSAGE_NOT_FOUND -> String.format(Locale.ROOT, "%s %s not stand in the text of the source cited",
					English.count(number, "quoted passage"), one ? "does" : "do");
			case PASSAGE_NOT_CHECKED -> String.format(Locale.ROOT,
					"%s could not be checked against the text of the source", English.count(number, "quoted passage"));
		});
	}

	/** How many stated areas no source names. */
	static String unnamedAreas(int unnamed, int stated, String title) {
		return English
			.sentence(String.format(Locale.ROOT, "%s of the %s of %s %s named by no source", English.number(unnamed),
					English.count(stated, "area"), English.the(title), (unnamed == 1) ? "is" : "are"));
	}

	/** A step in the life of an agreement. */
	static String milestone(String title, MilestoneStatus status, @Nullable String reportedAs, String when,
			Attribution attribution) {
		String verb = (reportedAs != null) ? reportedAs : switch (status) {
			case PROPOSED -> "in preparation";
			case NEGOTIATED -> "under negotiation";
			case IN_FORCE -> "in force";
			case SUPERSEDED -> "replaced";
			default -> status.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
		};
		return English.sentence(
				String.format(Locale.ROOT, "%s was %s %s%s", English.the(title), verb, when, attribution.aside()));
	}

	/** When and where an event took place. */
	static String event(EventKind kind, @Nullable PartialDate date, @Nullable String place) {
		boolean occasion = EnumSet.range(EventKind.SUMMIT, EventKind.VISIT).contains(kind);
		String event = occasion ? "the " + kind.name().toLowerCase(Locale.ENGLISH).replace('_', ' ') : "it";
		String on = (date == null) ? ""
				: (date.earliest().equals(date.latest()) || date.precision() == DatePrecision.INTERVAL)
						? " on " + DateWords.plain(date) : " in " + DateWords.plain(date);
		return English.sentence(event + " took place" + on + ((place != null) ? " in " + place : ""));
	}

	/** A change of the record. */
	static String recordChange(String label, ChangeKind kind, String cause) {
		return English.sentence(English.sentence(label) + " " + switch (kind) {
			case ADDED -> "It had happened before, and was recorded since.";
			case CORRECTED -> CAMEL_CASE.matcher(cause)
				.replaceAll(word -> word.group(1) + " " + word.group(2).toLowerCase(Locale.ENGLISH))
				.replaceAll(" New source: .*", " It has a new source.")
				.replaceAll(" New sources: .*", " It has new sources.");
			case REMOVED -> "It was taken out of the data.";
		});
	}

	/** That the record ends before the day asked for. */
	static String notice(String asked, String end) {
		return String.format(Locale.ROOT,
				"A briefing as of %s was asked for; the record ends on %s, so this one is as of that day.", asked, end);
	}

	/** That a briefing does not tell everything that was said. */
	static String more(long statements) {
		return English.sentence(String.format(Locale.ROOT, "the record holds %s that %s not told here",
				English.count(statements, "further statement"), (statements == 1) ? "is" : "are"));
	}

	/** That there is nothing. */
	static String nothing(String subject, String until) {
		return English.sentence(String.format(Locale.ROOT, "the record holds nothing on %s up to %s", subject, until));
	}

}
