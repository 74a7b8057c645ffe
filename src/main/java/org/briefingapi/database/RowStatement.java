package org.briefingapi.database;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.WrapperOptions;

/** An SQL statement that is executed once for each entity. */
final class RowStatement {

	private static final int BATCH = 500;

	private final String sql;

	private final List<Column> columns;

	RowStatement(String sql, List<Column> columns) {
		this.sql = sql;
		this.columns = columns;
	}

	void execute(SharedSessionContractImplementor session, List<Object> entities) {
		session.doWork(connection -> execute(session, connection, entities));
	}

	private void execute(WrapperOptions options, Connection connection, List<Object> entities) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			int waiting = 0;
			for (Object entity : entities) {
				for (int i = 0; i < columns.size(); i++) {
					columns.get(i).bind(statement, entity, i + 1, options);
				}
				statement.addBatch();
				if (++waiting == BATCH) {
					statement.executeBatch();
					waiting = 0;
				}
			}
			if (waiting > 0) {
				statement.executeBatch();
			}
		}
	}

	/** A column, and the field of the entity that is stored in it. */
	record Column(String name, Field field, JdbcMapping mapping) {

		@SuppressWarnings("unchecked")
		void bind(PreparedStatement statement, Object entity, int index, WrapperOptions options) throws SQLException {
			try {
				Object value = mapping.convertToRelationalValue(field.get(entity));
				((ValueBinder<Object>) mapping.getJdbcValueBinder()).bind(statement, value, index, options);
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
