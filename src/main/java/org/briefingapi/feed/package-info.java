/** Atom feeds of what really changed. */
@NullMarked
package org.briefingapi.feed;

import org.jspecify.annotations.NullMarked;
