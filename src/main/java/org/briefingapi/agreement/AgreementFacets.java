package org.briefingapi.agreement;

import org.briefingapi.paging.Connection;

/** All agreements of a list, for counting. */
record AgreementFacets(Connection<Agreement> agreements) {
}
