package org.briefingapi.divergence;

/** The sort of question on which sources do not agree. */
public enum DivergenceKind {

	WHO, WHEN, HOW_MANY, WHAT, WORDING, ATTRIBUTION

}
