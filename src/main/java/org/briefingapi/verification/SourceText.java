package org.briefingapi.verification;

/**
 * The text of a source as it was read.
 *
 * @param slug the source
 * @param sha256 the digest of its bytes, in hexadecimal
 */
public record SourceText(String slug, String text, String sha256) {
}
