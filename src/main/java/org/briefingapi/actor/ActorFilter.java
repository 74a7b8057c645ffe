package org.briefingapi.actor;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which actors are wanted; what is null does not matter. */
record ActorFilter(@Nullable List<ActorKind> kinds, @Nullable List<String> memberOf, @Nullable String name,
		@Nullable ActorFilter not) {
}
