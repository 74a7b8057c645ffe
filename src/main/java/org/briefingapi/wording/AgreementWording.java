package org.briefingapi.wording;

import java.util.List;
import java.util.Locale;

import org.briefingapi.milestone.MilestoneStatus;
import org.jspecify.annotations.Nullable;

/** The sentences on agreements: one template for each kind. */
public final class AgreementWording {

	private AgreementWording() {
	}

	/**
	 * An agreement that was concluded.
	 * @param parties at least one
	 * @param stated the number of its areas; null if no source states one
	 * @param before the number of areas of its predecessor; null if no source states one
	 */
	public static String concluded(String title, List<String> parties, String when, @Nullable Integer stated,
			@Nullable Integer before, Attribution attribution) {
		String areas = (stated == null) ? "" : ", with " + English.count(stated, "area") + " of cooperation";
		String earlier = "";
		if (stated != null && before != null) {
			earlier = ((before < stated) ? ", up from " : "; the one before it had ") + English.number(before);
		}
		return English.sentence(English.list(parties) + " concluded " + English.the(title) + " " + when
				+ attribution.aside() + areas + earlier);
	}

	/** A name that actors give to their relationship. */
	public static String named(String title, List<String> parties, String when, Attribution attribution) {
		return English.sentence(English.list(parties) + " named their relationship a " + English.small(title) + " "
				+ when + attribution.aside());
	}

	/** A commercial contract. */
	public static String contract(String title, List<String> parties, String when, Attribution attribution) {
		return English.sentence(English.list(parties) + " concluded a contract " + when + attribution.aside() + ": "
				+ English.the(English.small(title)));
	}

	/** An agreement that is not yet concluded. */
	public static String pending(String title, boolean negotiated, String when, Attribution attribution) {
		return English.sentence(String.format(Locale.ROOT, "%s was %s %s%s", English.the(title),
				negotiated ? "under negotiation" : "in preparation", when, attribution.aside()));
	}

	/** An agreement that was superseded or that expired. */
	public static String superseded(String title, String concluded, @Nullable String ended, boolean expired) {
		String end = (ended == null) ? "has ended" : (expired ? "ran out " : "replaced ") + ended;
		return English
			.sentence(String.format(Locale.ROOT, "%s was concluded %s and %s", English.the(title), concluded, end));
	}

	/**
	 * The number of areas that sources name.
	 * @param stated the number of all areas; null if no source states one
	 */
	public static String namedAreas(int named, @Nullable Integer stated, String title) {
		if (stated == null) {
			return English
				.sentence(String.format(Locale.ROOT, "sources name %s of %s; no source states how many there are",
						English.count(named, "area"), English.the(title)));
		}
		if (named >= stated) {
			return English.sentence("sources name all " + English.count(stated, "area") + " of " + English.the(title));
		}
		return English.sentence(String.format(Locale.ROOT, "sources name %s of the %s of %s; the other %s %s not named",
				English.number(named), English.count(stated, "area"), English.the(title),
				English.number(stated - named), (stated - named == 1) ? "is" : "are"));
	}

	/**
	 * The number of agreements in force that have an area.
	 * @param atLeast whether there may be more
	 */
	public static String agreedArea(String area, int agreements, boolean atLeast) {
		return English.sentence(String.format(Locale.ROOT, "sources name %s as an area of %s%s in force",
				English.small(area), atLeast ? "at least " : "", English.count(agreements, "agreement")));
	}

	/** A step in the life of an agreement, in the verbs of its sources. */
	public static String milestone(String title, List<String> verbs, String when, Attribution attribution) {
		return English.sentence(String.format(Locale.ROOT, "%s was %s %s%s", English.the(title), English.list(verbs),
				when, attribution.aside()));
	}

	/** The verb of a step: the verb of its sources, otherwise the verb of its status. */
	public static String participle(MilestoneStatus status, @Nullable String reportedAs) {
		return (reportedAs != null) ? reportedAs : switch (status) {
			case PROPOSED -> "in preparation";
			case NEGOTIATED -> "under negotiation";
			case IN_FORCE -> "in force";
			case SUPERSEDED -> "replaced";
			default -> status.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
		};
	}

}
