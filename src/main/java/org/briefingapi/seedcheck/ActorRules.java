package org.briefingapi.seedcheck;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;

/** Rules for actors and their affiliations. */
final class ActorRules {

	private static final Set<String> HOLDERS = Set.of("PERSON", "UNNAMED");

	private ActorRules() {
	}

	static void check(SeedRecord actor, Faults faults) {
		String kind = String.valueOf(actor.text("/kind"));
		if (kind.equals("PERSON")) {
			checkPerson(actor, faults);
		}
		else if (kind.equals("UNNAMED")) {
			checkUnnamed(actor, faults);
		}
		boolean atHome = false;
		for (int i = 0; i < actor.list("/affiliations").size(); i++) {
			String at = "/affiliations/" + i;
			Rules.checkOrder(actor, at + "/from", at + "/to", faults);
			if (actor.slug().equals(actor.text(at + "/organisation"))) {
				faults.add(actor, at + "/organisation", "is the actor itself; name another");
			}
			String tie = String.valueOf(actor.text(at + "/kind"));
			if (tie.equals("OFFICE")) {
				checkOffice(actor, at, kind, faults);
			}
			atHome |= tie.equals("BASED_IN");
		}
		if (kind.equals("COMPANY") && !atHome) {
			faults.add(actor, "/affiliations",
					"names no state where the company is at home; add one of kind BASED_IN, with its citations");
		}
	}

	private static void checkOffice(SeedRecord actor, String at, String kind, Faults faults) {
		if (!HOLDERS.contains(kind)) {
			faults.add(actor, at + "/kind",
					"is OFFICE, which only a PERSON holds; write MEMBER, PART_OF or REPRESENTS");
		}
		else if (actor.text(at + "/to") == null) {
			faults.add(actor, at, "is an office without an end; write in \"to\" when it ended, or the last day for "
					+ "which a source shows it and an open end, such as 2023-07-12/.. inferred");
		}
	}

	private static void checkUnnamed(SeedRecord actor, Faults faults) {
		String name = actor.text("/name");
		if (name != null && !name.isEmpty() && Character.isLowerCase(name.codePointAt(0))) {
			faults.add(actor, "/name", String.format(Locale.ROOT,
					"is \"%s\"; begin it with a capital letter and without \"a\", such as Senior official of NATO",
					name));
		}
	}

	private static void checkPerson(SeedRecord actor, Faults faults) {
		String name = String.valueOf(actor.text("/name"));
		if (!name.strip().contains(" ")) {
			faults.add(actor, "/name",
					String.format(Locale.ROOT, "is \"%s\", a surname only; write the full name", name));
			return;
		}
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT);
		if (plain.codePoints().anyMatch(letter -> letter > 'z' && Character.isLetter(letter))) {
			return;
		}
		Set<String> words = new HashSet<>(Arrays.asList(plain.split("[^a-z0-9]+")));
		for (String part : actor.slug().split("-")) {
			if (!words.contains(part)) {
				faults.add(actor, "/slug", String.format(Locale.ROOT,
						"has \"%s\", which is no part of the name; make it of the name, and keep the former slug "
								+ "in slugAliases",
						part));
				return;
			}
		}
	}

}
