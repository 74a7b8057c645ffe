/**
 * The changes from one version of the data set to the next. Begin at
 * {@link org.briefingapi.history.ChangeHistory}.
 */
@NullMarked
package org.briefingapi.history;

import org.jspecify.annotations.NullMarked;
