package org.briefingapi.divergence;

/** The kind of question on which sources disagree. */
public enum DivergenceKind {

	WHO, WHEN, HOW_MANY, WHAT, WORDING, ATTRIBUTION

}
