/** Tells of changes as they happen: GraphQL subscriptions, and server-sent events. */
@NullMarked
package org.briefingapi.live;

import org.jspecify.annotations.NullMarked;
