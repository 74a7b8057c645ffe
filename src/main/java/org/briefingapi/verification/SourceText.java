package org.briefingapi.verification;

/**
 * The text of a source file.
 *
 * @param slug the slug of the source
 * @param sha256 the SHA-256 of its bytes, in hexadecimal
 */
public record SourceText(String slug, String text, String sha256) {
}
