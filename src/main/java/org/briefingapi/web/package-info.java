/** The HTTP edge. */
@NullMarked
package org.briefingapi.web;

import org.jspecify.annotations.NullMarked;
