/**
 * Commands on the seed data: load it at the start and on request, validate it, verify its
 * passages. Begin at {@link org.briefingapi.seed.SeedLoader}.
 */
@NullMarked
package org.briefingapi.seed;

import org.jspecify.annotations.NullMarked;
