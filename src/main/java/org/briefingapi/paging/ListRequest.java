package org.briefingapi.paging;

import org.jspecify.annotations.Nullable;

/** The arguments of a nested connection. */
public record ListRequest<F>(@Nullable F filter, PageRequest page) {
}
