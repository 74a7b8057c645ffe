/**
 * Gaps: facts about an entry that its sources leave open, computed by each load. Begin at
 * {@link org.briefingapi.gap.Gaps}.
 */
@NullMarked
package org.briefingapi.gap;

import org.jspecify.annotations.NullMarked;
