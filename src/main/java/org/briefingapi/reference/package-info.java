/**
 * Bibliographic references to sources and to places in them, as text, BibTeX and
 * CSL-JSON. Begin at {@link org.briefingapi.reference.Reference}.
 */
@NullMarked
package org.briefingapi.reference;

import org.jspecify.annotations.NullMarked;
