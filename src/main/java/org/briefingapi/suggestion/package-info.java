/**
 * Rejects unknown slugs in requests and suggests the nearest names. Begin at
 * {@link org.briefingapi.suggestion.KnownSlugs}.
 */
@NullMarked
package org.briefingapi.suggestion;

import org.jspecify.annotations.NullMarked;
