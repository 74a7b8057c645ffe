package org.briefingapi.codebook;

import org.briefingapi.graphql.Node;

/** An example of a rule: a record, and the words that show the rule. */
record CodebookExample(Node node, String text) {
}
