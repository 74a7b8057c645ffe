package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.paging.DateRange;
import org.jspecify.annotations.Nullable;

/** Which agreements are wanted; what is null does not matter. */
record AgreementFilter(@Nullable List<String> party, @Nullable List<String> area, @Nullable List<AgreementKind> kind,
		@Nullable List<AgreementStatus> status, @Nullable DateRange signed, @Nullable AgreementFilter not) {
}
