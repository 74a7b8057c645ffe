/**
 * Checks records against their JSON Schemas and the rules between them. Begin with
 * SeedValidator.
 */
@NullMarked
package org.briefingapi.seedcheck;

import org.jspecify.annotations.NullMarked;
