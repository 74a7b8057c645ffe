/** Who said what, in whose words. */
@NullMarked
package org.briefingapi.statement;

import org.jspecify.annotations.NullMarked;
