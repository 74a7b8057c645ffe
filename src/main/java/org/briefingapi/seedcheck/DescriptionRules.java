package org.briefingapi.seedcheck;

import java.time.LocalDate;
import java.util.Locale;

import org.briefingapi.edtf.PartialDate;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.snapshot.DatasetDescription;
import org.jspecify.annotations.Nullable;

/**
 * Reads the description of the data set, and checks the rules that its JSON Schema cannot
 * express.
 */
final class DescriptionRules {

	private DescriptionRules() {
	}

	static DatasetDescription check(SeedRecord record, Faults faults) {
		LocalDate from = day(record.date("/covers/from"), true);
		LocalDate until = day(record.date("/covers/until"), false);
		if (from != null && until != null && until.isBefore(from)) {
			faults.add(record, "/covers/until",
					String.format(Locale.ROOT, "is %s, before \"from\", which is %s; correct one of them",
							record.text("/covers/until"), record.text("/covers/from")));
		}
		return new DatasetDescription(String.valueOf(record.text("/title")), from, until,
				String.valueOf(record.text("/licence")), record.text("/contact"));
	}

	private static @Nullable LocalDate day(@Nullable PartialDate date, boolean first) {
		if (date == null) {
			return null;
		}
		return first ? date.earliest() : date.latest();
	}

}
