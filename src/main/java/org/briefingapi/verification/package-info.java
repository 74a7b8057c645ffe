/** The check of quotations against the texts that they come from. */
@NullMarked
package org.briefingapi.verification;

import org.jspecify.annotations.NullMarked;
