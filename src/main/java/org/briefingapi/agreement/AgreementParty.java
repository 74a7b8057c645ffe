package org.briefingapi.agreement;

import org.jspecify.annotations.Nullable;

/**
 * One party to an agreement.
 *
 * @param signatorySlug the actor that signed for it
 */
public record AgreementParty(String agreementSlug, String actorSlug, @Nullable String signatorySlug,
		@Nullable String note) {
}
