/**
 * Infrastructure of all HTTP routes: filters, rate limits, sending of responses, entity
 * tags, CSV and problem details. Begin at {@link org.briefingapi.web.ResponseSender} and
 * {@link org.briefingapi.web.Problem}.
 */
@NullMarked
package org.briefingapi.web;

import org.jspecify.annotations.NullMarked;
