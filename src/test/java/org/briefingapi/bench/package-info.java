/** Generates bulk data of a given size, for benchmarks and tests. */
@NullMarked
package org.briefingapi.bench;

import org.jspecify.annotations.NullMarked;
