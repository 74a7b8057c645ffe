/**
 * Checks seed records against their JSON Schemas and against rules that these cannot
 * express. Begin at {@link org.briefingapi.seedcheck.SeedValidator}; the rules are in
 * {@link org.briefingapi.seedcheck.Rules}.
 */
@NullMarked
package org.briefingapi.seedcheck;

import org.jspecify.annotations.NullMarked;
