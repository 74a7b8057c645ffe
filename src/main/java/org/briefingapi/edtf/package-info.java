/**
 * Dates no more precise than their sources: the Extended Date/Time Format of ISO 8601-2.
 */
@NullMarked
package org.briefingapi.edtf;

import org.jspecify.annotations.NullMarked;
