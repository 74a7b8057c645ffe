package org.briefingapi.page;

/**
 * A picture with its data.
 *
 * @param data as it is drawn
 * @param table the data as a table
 * @param query the way from the root to the explorer with its query
 */
public record PictureData(Picture picture, ResponseObject data, PictureTable table, String query) {
}
