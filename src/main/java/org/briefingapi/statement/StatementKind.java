package org.briefingapi.statement;

/** The origin of the words of a statement. */
public enum StatementKind {

	QUOTATION, PARAPHRASE, DECLARATION

}
