package org.briefingapi.bench;

/**
 * One request in its three forms.
 *
 * @param product over GraphQL
 * @param floor to the floor, which has the same answer; empty where it has none
 * @param fixed to what gives one answer whatever is asked
 */
record Question(byte[] product, byte[] floor, byte[] fixed) {
}
