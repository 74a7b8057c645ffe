/** What a request may ask for at most, and the refusal of what goes beyond it. */
@NullMarked
package org.briefingapi.limit;

import org.jspecify.annotations.NullMarked;
