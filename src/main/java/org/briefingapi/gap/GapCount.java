package org.briefingapi.gap;

/**
 * The gaps of one kind in entries of one type.
 *
 * @param entries the number of entries that have the gap
 * @param amount the number of missing facts
 */
public record GapCount(GapKind kind, String entryType, long entries, long amount) {
}
