package org.briefingapi.wording;

import java.util.Locale;

import org.briefingapi.actor.AffiliationKind;
import org.jspecify.annotations.Nullable;

/** The sentences on offices and memberships: one template for each kind. */
public final class OfficeWording {

	private OfficeWording() {
	}

	/**
	 * {@code Prime Minister of Japan}, {@code Japan's Ambassador to the United States}.
	 */
	public static String officeOf(String title, String organisation) {
		if (title.contains(" of ") || title.contains(organisation.replaceFirst("^the ", ""))) {
			return title;
		}
		return title.contains(" to ") ? organisation + (organisation.endsWith("s") ? "’ " : "’s ") + title
				: title + " of " + organisation;
	}

	/**
	 * An office that an actor holds or held.
	 * @param to the date of its end, if it has ended
	 * @param lastKnown the last day on which a source attests it, if it may have ended
	 */
	public static String office(String actor, String title, String organisation, @Nullable String from,
			@Nullable String to, @Nullable String lastKnown) {
		String office = officeOf(title, organisation);
		if (to != null) {
			return English.sentence(String.format(Locale.ROOT, "%s was %s%s until %s", actor, office,
					(from == null) ? "" : " from " + from, to));
		}
		if (lastKnown != null) {
			return English.sentence(String.format(Locale.ROOT, "%s was %s on %s; the record does not say until when",
					actor, office, lastKnown));
		}
		return English.sentence((from == null) ? String.format(Locale.ROOT, "%s is %s", actor, office)
				: String.format(Locale.ROOT, "%s has been %s since %s", actor, office, from));
	}

	/** The number of recorded members, which need not be all. */
	public static String members(String organisation, int members) {
		return English.sentence(String.format(Locale.ROOT, "The record names %s of %s",
				English.count(members, "member"), organisation));
	}

	/** A membership or another affiliation. */
	public static String belonging(String actor, AffiliationKind kind, String organisation, @Nullable String from) {
		boolean open = from == null;
		String verb = switch (kind) {
			case MEMBER -> open ? "is a member of" : "has been a member of";
			case PART_OF -> open ? "is part of" : "has been part of";
			case REPRESENTS -> open ? "speaks for" : "has spoken for";
			case OFFICE -> open ? "holds an office of" : "has held an office of";
			case BASED_IN -> open ? "is based in" : "has been based in";
		};
		return English.sentence(
				String.format(Locale.ROOT, "%s %s %s%s", actor, verb, organisation, open ? "" : " since " + from));
	}

}
