/** Published texts, and the citations that bear records out. */
@NullMarked
package org.briefingapi.source;

import org.jspecify.annotations.NullMarked;
