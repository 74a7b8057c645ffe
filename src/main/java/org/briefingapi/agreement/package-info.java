/**
 * Agreements with their parties, the areas that they cover, and the changes in those from
 * one revision to the next. Begin at {@link org.briefingapi.agreement.Agreements}.
 */
@NullMarked
package org.briefingapi.agreement;

import org.jspecify.annotations.NullMarked;
