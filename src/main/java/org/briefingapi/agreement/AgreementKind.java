package org.briefingapi.agreement;

/** A kind of agreement. */
public enum AgreementKind {

	PARTNERSHIP_PROGRAMME, TREATY, DECLARATION, COMMUNIQUE, COMMERCIAL_CONTRACT, CULTURAL_AGREEMENT, RELATIONSHIP_LABEL

}
