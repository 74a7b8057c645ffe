/** The data set as a whole: its version, when it was recorded, what changed. */
@NullMarked
package org.briefingapi.dataset;

import org.jspecify.annotations.NullMarked;
