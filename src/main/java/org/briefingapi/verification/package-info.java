/**
 * Checks quoted passages against the texts of their sources: verbatim, normalised,
 * altered or not found. Begin at {@link org.briefingapi.verification.QuotationCheck}.
 */
@NullMarked
package org.briefingapi.verification;

import org.jspecify.annotations.NullMarked;
