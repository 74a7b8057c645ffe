package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.area.Area;
import org.briefingapi.source.Citation;

/**
 * The change of an area between two revisions of an agreement.
 *
 * @param list which of the two lists contains the area
 */
public record AreaChange(Area area, AreaChangeKind change, AreaList list, List<Citation> citations) {
}
