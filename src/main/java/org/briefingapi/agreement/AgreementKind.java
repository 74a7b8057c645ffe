package org.briefingapi.agreement;

/** A sort of agreement. */
public enum AgreementKind {

	PARTNERSHIP_PROGRAMME, TREATY, DECLARATION, COMMUNIQUE, COMMERCIAL_CONTRACT, CULTURAL_AGREEMENT, RELATIONSHIP_LABEL

}
