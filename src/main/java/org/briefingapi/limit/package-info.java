/**
 * Limits of each GraphQL request: size, depth, estimated and actual cost, time, and
 * concurrency. Begin at {@link org.briefingapi.limit.LimitInstrumentation};
 * {@link org.briefingapi.limit.Limits} lists them.
 */
@NullMarked
package org.briefingapi.limit;

import org.jspecify.annotations.NullMarked;
