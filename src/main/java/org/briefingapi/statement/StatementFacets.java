package org.briefingapi.statement;

import org.briefingapi.paging.Connection;

/** The statements of a list on all its pages, to be counted. */
record StatementFacets(Connection<Statement> statements) {
}
