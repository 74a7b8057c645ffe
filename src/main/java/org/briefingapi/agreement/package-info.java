/**
 * What was agreed, by whom, in which areas, and what changed from one revision to the
 * next.
 */
@NullMarked
package org.briefingapi.agreement;

import org.jspecify.annotations.NullMarked;
