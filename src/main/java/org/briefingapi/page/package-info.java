/**
 * HTML pages for browsers: a start page, a dashboard, lists, a page for each record,
 * briefings, search and GraphiQL. Each page is a template for the answer to a stored
 * operation. Begin at {@link org.briefingapi.page.Pages} and
 * {@link org.briefingapi.page.RecordController}.
 */
@NullMarked
package org.briefingapi.page;

import org.jspecify.annotations.NullMarked;
