/**
 * Checks a text against the record, sentence by sentence, without any model of language:
 * what is not borne out word for word is never called so. Begin at
 * {@link org.briefingapi.check.BriefCheck}.
 */
@NullMarked
package org.briefingapi.check;

import org.jspecify.annotations.NullMarked;
