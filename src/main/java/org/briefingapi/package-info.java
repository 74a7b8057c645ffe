/**
 * The Briefing API: who said what, who agreed to what, and on whose authority we know it.
 */
@NullMarked
package org.briefingapi;

import org.jspecify.annotations.NullMarked;
