/** Reads the seed data, checks it and loads it. */
@NullMarked
package org.briefingapi.seed;

import org.jspecify.annotations.NullMarked;
