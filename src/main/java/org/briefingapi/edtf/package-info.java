/**
 * Dates as precise as their sources, in the Extended Date/Time Format (ISO 8601-2). Begin
 * at {@link org.briefingapi.edtf.PartialDate}.
 */
@NullMarked
package org.briefingapi.edtf;

import org.jspecify.annotations.NullMarked;
