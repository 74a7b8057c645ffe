package org.briefingapi.agreement;

/** What sort of agreement it is. */
public enum AgreementKind {

	PARTNERSHIP_PROGRAMME, TREATY, DECLARATION, COMMUNIQUE, COMMERCIAL_CONTRACT, RELATIONSHIP_LABEL

}
