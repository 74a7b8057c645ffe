package org.briefingapi.agreement;

/** How far an agreement has come. */
public enum AgreementStatus {

	NONE, PROPOSED, NEGOTIATED, CONCLUDED, IN_FORCE, SUPERSEDED, EXPIRED

}
