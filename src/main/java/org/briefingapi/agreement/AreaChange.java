package org.briefingapi.agreement;

import java.util.List;

import org.briefingapi.area.Area;
import org.briefingapi.source.Citation;

/** What became of one area from one revision of an agreement to the next. */
public record AreaChange(Area area, AreaChangeKind change, List<Citation> citations) {
}
