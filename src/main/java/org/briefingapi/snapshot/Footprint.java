package org.briefingapi.snapshot;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

/** Estimates the heap that a cached value takes. */
final class Footprint {

	private static final int OBJECT = 24;

	private static final int REFERENCE = 8;

	private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
		@Override
		protected List<Field> computeValue(Class<?> type) {
			return Arrays.stream(type.getDeclaredFields())
				.filter(field -> !Modifier.isStatic(field.getModifiers()) && field.trySetAccessible())
				.toList();
		}
	};

	private Footprint() {
	}

	/** The size of a value and all that it refers to, in bytes. */
	static int of(@Nullable Object value) {
		if (value == null || value instanceof Enum || value instanceof Class) {
			return 0;
		}
		if (value instanceof String text) {
			// one byte a character in most languages of the record
			return OBJECT + REFERENCE * 2 + text.length();
		}
		if (value instanceof Optional<?> optional) {
			return OBJECT + of(optional.orElse(null));
		}
		if (value instanceof Collection<?> all) {
			return ofAll(all);
		}
		if (value instanceof Map<?, ?> map) {
			return ofAll(map.keySet()) + ofAll(map.values());
		}
		if (value instanceof Tuple tuple) {
			return OBJECT + ofAll(Arrays.asList(tuple.toArray()));
		}
		return OBJECT + (isOfFields(value.getClass()) ? ofFields(value) : 0);
	}

	private static int ofAll(Collection<?> all) {
		return OBJECT + all.stream().mapToInt(each -> REFERENCE + of(each)).sum();
	}

	/** Other classes may refer to anything. */
	private static boolean isOfFields(Class<?> type) {
		return type.isRecord() || type.isAnnotationPresent(Entity.class);
	}

	private static int ofFields(Object value) {
		return FIELDS.get(value.getClass())
			.stream()
			.mapToInt(field -> REFERENCE + (field.getType().isPrimitive() ? 0 : of(read(field, value))))
			.sum();
	}

	private static @Nullable Object read(Field field, Object value) {
		try {
			return field.get(value);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
