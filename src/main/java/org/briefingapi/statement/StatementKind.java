package org.briefingapi.statement;

/** Whose words a statement gives. */
public enum StatementKind {

	QUOTATION, PARAPHRASE, DECLARATION

}
