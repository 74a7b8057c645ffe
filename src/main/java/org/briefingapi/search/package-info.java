/**
 * Full-text search with Lucene: one index for each version of the data set, what is asked
 * of it, and the names near a wrong one. Begin at
 * {@link org.briefingapi.search.CurrentIndex}.
 */
@NullMarked
package org.briefingapi.search;

import org.jspecify.annotations.NullMarked;
