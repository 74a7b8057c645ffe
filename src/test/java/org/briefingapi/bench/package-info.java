/** Bulk data of a chosen size, and the measure of the server by it. */
@NullMarked
package org.briefingapi.bench;

import org.jspecify.annotations.NullMarked;
