/**
 * The register of all records, and the interfaces by which features describe their tables
 * to loads and exports. Begin at {@link org.briefingapi.dataset.RecordStore} and
 * {@link org.briefingapi.dataset.Datasets}.
 */
@NullMarked
package org.briefingapi.dataset;

import org.jspecify.annotations.NullMarked;
