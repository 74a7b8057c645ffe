package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.paging.DateRange;
import org.jspecify.annotations.Nullable;

/** Which agreements are wanted; what is null does not matter. */
record AgreementFilter(@Nullable List<String> parties, @Nullable List<String> areas,
		@Nullable List<AgreementKind> kinds, @Nullable List<AgreementStatus> statuses, @Nullable DateRange signed,
		@Nullable AgreementFilter not) {
}
