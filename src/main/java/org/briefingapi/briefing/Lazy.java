package org.briefingapi.briefing;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A value that is read on first use. Not safe for use by several threads. */
final class Lazy<T> implements Supplier<T> {

	private final Supplier<T> source;

	private @Nullable T value;

	Lazy(Supplier<T> source) {
		this.source = source;
	}

	@Override
	public T get() {
		if (value == null) {
			value = source.get();
		}
		return value;
	}

}
