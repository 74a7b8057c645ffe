/**
 * The Briefing API: statements, agreements and positions of actors, with the sources that
 * bear them out. There is one flat package for each feature. Begin at
 * {@link org.briefingapi.statement.Statements}; the other nouns are built alike.
 */
@NullMarked
package org.briefingapi;

import org.jspecify.annotations.NullMarked;
