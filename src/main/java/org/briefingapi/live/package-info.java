/**
 * Notifies clients of changes of the data set, by GraphQL subscriptions (WebSocket and
 * SSE) and by plain server-sent events. Begin at {@link org.briefingapi.live.Broadcast}.
 */
@NullMarked
package org.briefingapi.live;

import org.jspecify.annotations.NullMarked;
