/**
 * The GraphQL foundation of all features: nodes and global ids, batch loading, scalars,
 * error codes and their wording. Begin at {@link org.briefingapi.graphql.Node} and
 * {@link org.briefingapi.graphql.BatchFields}.
 */
@NullMarked
package org.briefingapi.graphql;

import org.jspecify.annotations.NullMarked;
