/**
 * Full-text search with Lucene: one index for each version of the data set, and the
 * queries on it. Begin at {@link org.briefingapi.search.CurrentIndex}.
 */
@NullMarked
package org.briefingapi.search;

import org.jspecify.annotations.NullMarked;
