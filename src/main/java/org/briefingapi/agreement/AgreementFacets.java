package org.briefingapi.agreement;

import org.briefingapi.paging.Connection;

/** The agreements of a list on all its pages, to be counted. */
record AgreementFacets(Connection<Agreement> agreements) {
}
