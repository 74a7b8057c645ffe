/**
 * What the GraphQL side of every feature needs: nodes and their global ids, scalars, the
 * wording of errors.
 */
@NullMarked
package org.briefingapi.graph;

import org.jspecify.annotations.NullMarked;
