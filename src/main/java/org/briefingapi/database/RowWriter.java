package org.briefingapi.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the rows of a load in batches, past the persistence context: none of them is
 * read again, and an entry of that context would cost more than the row itself. Rows wait
 * until {@link #flush} or the end of the transaction; those of one entity are written
 * together, the entity first that came first.
 */
@Component
public class RowWriter {

	private static final int BATCH = 500;

	private final EntityManager entityManager;

	RowWriter(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/** Adds the row of an entity. */
	public void add(Object entity) {
		waiting().computeIfAbsent(new Rows(entity.getClass(), true), rows -> new ArrayList<>()).add(entity);
	}

	/** Replaces all that the row of the entity holds. */
	public void replace(Object entity) {
		waiting().computeIfAbsent(new Rows(entity.getClass(), false), rows -> new ArrayList<>()).add(entity);
	}

	/** Writes the rows that wait, after all that the persistence context has to write. */
	public void flush() {
		Map<Rows, List<Object>> waiting = waiting();
		if (!waiting.isEmpty()) {
			entityManager.flush();
			write(waiting);
			waiting.clear();
		}
	}

	/**
	 * In the transaction of the session: without one, Hibernate would write each row by
	 * itself.
	 */
	private void write(Map<Rows, List<Object>> waiting) {
		try (StatelessSession writer = entityManager.unwrap(Session.class).statelessWithOptions().connection().open()) {
			waiting.forEach((rows, entities) -> {
				for (int from = 0; from < entities.size(); from += BATCH) {
					List<Object> batch = entities.subList(from, Math.min(entities.size(), from + BATCH));
					if (rows.added()) {
						writer.insertMultiple(batch);
					}
					else {
						writer.updateMultiple(batch);
					}
				}
			});
		}
	}

	@SuppressWarnings("unchecked")
	private Map<Rows, List<Object>> waiting() {
		Object bound = TransactionSynchronizationManager.getResource(this);
		if (bound != null) {
			return (Map<Rows, List<Object>>) bound;
		}
		Map<Rows, List<Object>> waiting = new LinkedHashMap<>();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				flush();
			}

			@Override
			public void suspend() {
				TransactionSynchronizationManager.unbindResource(RowWriter.this);
			}

			@Override
			public void resume() {
				TransactionSynchronizationManager.bindResource(RowWriter.this, waiting);
			}

			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResourceIfPossible(RowWriter.this);
			}
		});
		TransactionSynchronizationManager.bindResource(this, waiting);
		return waiting;
	}

	/** Rows that are written in the same way. */
	private record Rows(Class<?> entity, boolean added) {
	}

}
