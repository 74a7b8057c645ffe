/**
 * Proposals, which may never be carried out, and the positions of actors on them. Begin
 * at {@link org.briefingapi.proposal.Proposals}.
 */
@NullMarked
package org.briefingapi.proposal;

import org.jspecify.annotations.NullMarked;
