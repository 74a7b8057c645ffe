/**
 * The steps in the life of agreements and proposals. Begin at
 * {@link org.briefingapi.milestone.Milestones}.
 */
@NullMarked
package org.briefingapi.milestone;

import org.jspecify.annotations.NullMarked;
