package org.briefingapi.seedload;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;
import org.briefingapi.database.DatabaseProduct;
import org.briefingapi.seedfile.Progress;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Prepares the store for a first load of much data, which would take many times as long
 * with the indexes and references in place: each of that size is faster built in one go.
 * H2 also keeps all of a transaction in an undo log, so that such a load has to commit as
 * it goes there; then a store with records but without a data set is one that was cut
 * short.
 */
@Component
class BulkStore {

	private final JdbcTemplate jdbc;

	private final Flyway flyway;

	private final DatabaseProduct product;

	BulkStore(DataSource dataSource, Flyway flyway, DatabaseProduct product) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.flyway = flyway;
		this.product = product;
	}

	/** Whether such a load has to commit as it goes. */
	boolean commitsAsItGoes() {
		return product == DatabaseProduct.H2;
	}

	/**
	 * Drops the keys, indexes and foreign keys that a load does not need.
	 * @return the ones that were dropped, in the order in which they have to come back
	 */
	List<SchemaObject> strip() {
		boolean postgres = product == DatabaseProduct.POSTGRESQL;
		if (postgres) {
			jdbc.execute("set local maintenance_work_mem = '256MB'");
		}
		List<SchemaObject> parts = postgres ? SchemaObject.ofPostgres(jdbc) : SchemaObject.ofH2(jdbc);
		List<SchemaObject> backwards = new ArrayList<>(parts);
		Collections.reverse(backwards);
		backwards.forEach(part -> execute(part.drop()));
		return parts;
	}

	/** Creates again the ones that were dropped. */
	void restore(List<SchemaObject> taken) {
		Progress progress = Progress.of("Indexing", taken.size());
		taken.forEach(part -> {
			execute(part.create());
			progress.add(1);
		});
		progress.end();
		execute("analyze");
	}

	/** Empties the store, as if it were new. */
	void wipe() {
		execute("drop all objects");
		flyway.migrate();
	}

	/** However long it takes. */
	private void execute(String sql) {
		jdbc.execute((ConnectionCallback<Boolean>) connection -> {
			product.unlimited(connection);
			try (Statement statement = connection.createStatement()) {
				return statement.execute(sql);
			}
			finally {
				product.limited(connection);
			}
		});
	}

}
