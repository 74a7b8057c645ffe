/** Limits of requests, and the refusal of requests beyond them. */
@NullMarked
package org.briefingapi.limit;

import org.jspecify.annotations.NullMarked;
