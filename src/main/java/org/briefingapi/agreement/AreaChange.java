package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.area.Area;
import org.briefingapi.source.Citation;

/**
 * The change of one area from one revision of an agreement to the next.
 *
 * @param list on which of the two lists it stands
 */
public record AreaChange(Area area, AreaChangeKind change, AreaList list, List<Citation> citations) {
}
