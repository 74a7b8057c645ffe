package org.briefingapi.snapshot;

import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The data set that is current, and how a load makes its own version the current one. */
@Component
public class CurrentDataset {

	private final EntityManager entityManager;

	private final DatasetRepository repository;

	private final DatasetMonitor monitor;

	CurrentDataset(EntityManager entityManager, DatasetRepository repository, DatasetMonitor monitor) {
		this.entityManager = entityManager;
		this.repository = repository;
		this.monitor = monitor;
	}

	/** The data set that the caller reads; empty before the first load. */
	public Optional<Dataset> find() {
		Snapshot.State state = Snapshot.current();
		return (state != null) ? Optional.of(state.dataset()) : repository.find();
	}

	/**
	 * Makes a version the current one, within the transaction of the load that made it.
	 */
	public void switchTo(String version, DatasetDescription description, OffsetDateTime loadedAt) {
		DatasetEntity known = entity();
		DatasetEntity dataset = (known != null) ? known : new DatasetEntity();
		dataset.version = version;
		dataset.description = description;
		dataset.loadedAt = loadedAt;
		entityManager.merge(dataset);
		pollAfterCommit();
	}

	private @Nullable DatasetEntity entity() {
		return entityManager.find(DatasetEntity.class, DatasetEntity.ONLY);
	}

	/** So that the server that loaded answers from the new data at once. */
	private void pollAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				monitor.poll();
			}
		});
	}

}
