package org.briefingapi.bench;

/**
 * One request in its forms.
 *
 * @param product over GraphQL, by POST
 * @param url the same by GET: the path and the query
 * @param floor to the floor, which has the same answer; empty where it has none
 * @param fixed to the address that gives each request the same answer
 */
record Question(byte[] product, String url, byte[] floor, byte[] fixed) {
}
