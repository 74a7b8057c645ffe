/**
 * Proposals, which may never come true, and the positions of actors on them. Begin at
 * {@link org.briefingapi.proposal.Proposals}.
 */
@NullMarked
package org.briefingapi.proposal;

import org.jspecify.annotations.NullMarked;
