package org.briefingapi.seedcheck;

import java.util.HashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;

/** A programme takes the place of a programme; a declaration stays beside it. */
class ProgrammePredecessors {

	private final Set<String> declarations = new HashSet<>();

	private final List<SeedRecord> programmes = new ArrayList<>();

	void add(SeedRecord record) {
		if (record.type() != SeedType.AGREEMENT) {
			return;
		}
		if ("DECLARATION".equals(record.text("/kind"))) {
			declarations.add(record.slug());
		}
		else if ("PARTNERSHIP_PROGRAMME".equals(record.text("/kind")) && record.text("/predecessor") != null) {
			programmes.add(record);
		}
	}

	void finish(Faults faults) {
		programmes.stream()
			.filter(programme -> declarations.contains(programme.text("/predecessor")))
			.forEach(programme -> faults.add(programme, "/predecessor",
					"is a declaration, which a programme follows but does not replace; name the programme that it "
							+ "replaced, or leave this out"));
	}

}
