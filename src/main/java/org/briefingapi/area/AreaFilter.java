package org.briefingapi.area;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which areas are wanted; what is null does not matter. */
record AreaFilter(@Nullable String name, @Nullable List<String> broader, @Nullable AreaFilter not) {
}
