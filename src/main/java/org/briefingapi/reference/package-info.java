/** References to sources and to places in them, ready to take away. */
@NullMarked
package org.briefingapi.reference;

import org.jspecify.annotations.NullMarked;
