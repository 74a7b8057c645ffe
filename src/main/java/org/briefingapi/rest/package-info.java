/** The plain way in: briefings by GET, in the form that the reader asks for. */
@NullMarked
package org.briefingapi.rest;

import org.jspecify.annotations.NullMarked;
