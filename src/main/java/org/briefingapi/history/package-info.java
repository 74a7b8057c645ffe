/** What changed from one data set version to the next. Begin with ChangeHistory. */
@NullMarked
package org.briefingapi.history;

import org.jspecify.annotations.NullMarked;
