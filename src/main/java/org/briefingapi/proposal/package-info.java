/** What may never happen: milestones and positions. */
@NullMarked
package org.briefingapi.proposal;

import org.jspecify.annotations.NullMarked;
