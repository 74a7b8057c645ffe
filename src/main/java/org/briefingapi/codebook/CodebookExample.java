package org.briefingapi.codebook;

import org.briefingapi.graphql.Node;

/** A record to which a rule was applied, and what of it shows that. */
record CodebookExample(Node node, String text) {
}
