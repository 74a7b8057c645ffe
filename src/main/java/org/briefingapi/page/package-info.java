/** The pages for a browser: the start page and GraphiQL. */
@NullMarked
package org.briefingapi.page;

import org.jspecify.annotations.NullMarked;
