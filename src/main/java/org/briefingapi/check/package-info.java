/**
 * Checks a text against the record, sentence by sentence, by words and without a language
 * model. Begin at {@link org.briefingapi.check.BriefCheck}.
 */
@NullMarked
package org.briefingapi.check;

import org.jspecify.annotations.NullMarked;
