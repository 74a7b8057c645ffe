/**
 * The wording of briefings: one method for each kind of sentence. Begin at
 * {@link org.briefingapi.wording.English} for names, lists and numbers, and go on with
 * the classes {@code …Wording}.
 */
@NullMarked
package org.briefingapi.wording;

import org.jspecify.annotations.NullMarked;
