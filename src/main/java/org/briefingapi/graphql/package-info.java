/**
 * What the GraphQL side of every feature needs: nodes and their global ids, scalars, the
 * wording of errors.
 */
@NullMarked
package org.briefingapi.graphql;

import org.jspecify.annotations.NullMarked;
