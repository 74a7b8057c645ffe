package org.briefingapi.statement;

import org.briefingapi.paging.Connection;

/** All statements of a list, for counting. */
record StatementFacets(Connection<Statement> statements) {
}
