/**
 * The names near a wrong one, for all types of records. Begin at
 * {@link org.briefingapi.suggestion.KnownSlugs}.
 */
@NullMarked
package org.briefingapi.suggestion;

import org.jspecify.annotations.NullMarked;
