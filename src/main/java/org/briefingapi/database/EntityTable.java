package org.briefingapi.database;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.briefingapi.database.RowStatement.Column;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;

/**
 * How the rows of an entity are written.
 *
 * @param insert adds one
 * @param update replaces all of one but its key
 */
record EntityTable(RowStatement insert, RowStatement update) {

	/** The table of an entity, as Hibernate maps it, whose fields are all columns. */
	static EntityTable of(SessionFactoryImplementor factory, Class<?> type) {
		EntityPersister persister = factory.getMappingMetamodel().getEntityDescriptor(type);
		List<Column> keys = new ArrayList<>();
		List<Column> others = new ArrayList<>();
		boolean generated = false;
		for (Field field : type.getDeclaredFields()) {
			if (!Modifier.isStatic(field.getModifiers())) {
				field.setAccessible(true);
				persister.findSubPart(field.getName())
					.forEachSelectable((index, column) -> (field.isAnnotationPresent(Id.class) ? keys : others)
						.add(new Column(column.getSelectionExpression(), field, column.getJdbcMapping())));
				generated |= field.isAnnotationPresent(GeneratedValue.class);
			}
		}
		String table = persister.getMappedTableDetails().getTableName();
		List<Column> inserted = generated ? others : Stream.of(keys, others).flatMap(List::stream).toList();
		String insert = String.format(Locale.ROOT, "insert into %s (%s) values (%s)", table,
				names(inserted, "%s", ", "), String.join(", ", Collections.nCopies(inserted.size(), "?")));
		String update = String.format(Locale.ROOT, "update %s set %s where %s", table, names(others, "%s = ?", ", "),
				names(keys, "%s = ?", " and "));
		return new EntityTable(new RowStatement(insert, inserted),
				new RowStatement(update, Stream.of(others, keys).flatMap(List::stream).toList()));
	}

	private static String names(List<Column> columns, String pattern, String separator) {
		return columns.stream()
			.map(column -> String.format(Locale.ROOT, pattern, column.name()))
			.collect(Collectors.joining(separator));
	}

}
