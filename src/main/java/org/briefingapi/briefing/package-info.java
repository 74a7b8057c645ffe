/** What the data set holds on one actor at one date. */
@NullMarked
package org.briefingapi.briefing;

import org.jspecify.annotations.NullMarked;
