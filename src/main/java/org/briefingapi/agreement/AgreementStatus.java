package org.briefingapi.agreement;

/** The progress of an agreement. */
public enum AgreementStatus {

	NONE, PROPOSED, NEGOTIATED, CONCLUDED, IN_FORCE, SUPERSEDED, EXPIRED

}
