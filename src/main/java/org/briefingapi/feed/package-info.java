/**
 * Atom feeds of changes in the record. Begin at {@link org.briefingapi.feed.FeedRoutes}.
 */
@NullMarked
package org.briefingapi.feed;

import org.jspecify.annotations.NullMarked;
