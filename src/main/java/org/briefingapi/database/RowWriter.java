package org.briefingapi.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the rows of a load in batches, past the persistence context: none of them is
 * read again, and what Hibernate keeps of each would cost more than the row itself. Rows
 * wait until {@link #flush} or the end of the transaction; those of one entity are
 * written together, the entity first that came first.
 */
@Component
public class RowWriter {

	private final EntityManager entityManager;

	private final Map<Class<?>, EntityTable> tables = new ConcurrentHashMap<>();

	RowWriter(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/** Adds a row with what the entity holds. */
	public void add(Object entity) {
		waiting().computeIfAbsent(table(entity).insert(), insert -> new ArrayList<>()).add(entity);
	}

	/** Replaces all that the row of the entity holds. */
	public void replace(Object entity) {
		waiting().computeIfAbsent(table(entity).update(), update -> new ArrayList<>()).add(entity);
	}

	private EntityTable table(Object entity) {
		return tables.computeIfAbsent(entity.getClass(), type -> EntityTable
			.of(entityManager.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class), type));
	}

	/** Writes the rows that wait, after all that the persistence context has to write. */
	public void flush() {
		Map<RowStatement, List<Object>> waiting = waiting();
		if (!waiting.isEmpty()) {
			entityManager.flush();
			SharedSessionContractImplementor session = entityManager.unwrap(SharedSessionContractImplementor.class);
			waiting.forEach((statement, entities) -> statement.execute(session, entities));
			waiting.clear();
		}
	}

	@SuppressWarnings("unchecked")
	private Map<RowStatement, List<Object>> waiting() {
		Object bound = TransactionSynchronizationManager.getResource(this);
		if (bound != null) {
			return (Map<RowStatement, List<Object>>) bound;
		}
		Map<RowStatement, List<Object>> waiting = new LinkedHashMap<>();
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

}
