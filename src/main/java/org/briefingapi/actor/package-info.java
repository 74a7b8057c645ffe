/**
 * Speakers, parties, proposers and publishers, with their names, codes and affiliations
 * over time. Begin at {@link org.briefingapi.actor.Actors}.
 */
@NullMarked
package org.briefingapi.actor;

import org.jspecify.annotations.NullMarked;
