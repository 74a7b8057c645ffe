package org.briefingapi.snapshot;

import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The data set that is current, and how a load makes its own version the current one. */
@Component
public class CurrentDataset {

	private final EntityManager entityManager;

	private final DatasetRepository repository;

	private final CacheInvalidation invalidation;

	CurrentDataset(EntityManager entityManager, DatasetRepository repository, CacheInvalidation invalidation) {
		this.entityManager = entityManager;
		this.repository = repository;
		this.invalidation = invalidation;
	}

	/** The data set that the caller reads; empty before the first load. */
	public Optional<Dataset> find() {
		Snapshot.State state = Snapshot.current();
		return (state != null) ? Optional.of(state.dataset()) : repository.find();
	}

	/**
	 * Switches all servers to a version, within the transaction of the load that made it.
	 */
	public void switchTo(String version, DatasetDescription description, OffsetDateTime loadedAt) {
		DatasetEntity known = entity();
		DatasetEntity dataset = (known != null) ? known : new DatasetEntity();
		dataset.version = version;
		dataset.description = description;
		dataset.loadedAt = loadedAt;
		entityManager.merge(dataset);
		if (known != null) {
			announce();
		}
	}

	/** Changes how the data set describes itself, if it does so otherwise. */
	public void describe(DatasetDescription description) {
		DatasetEntity dataset = entity();
		if (dataset != null && !dataset.description.equals(description)) {
			dataset.description = description;
			announce();
		}
	}

	private @Nullable DatasetEntity entity() {
		return entityManager.find(DatasetEntity.class, DatasetEntity.ONLY);
	}

	private void announce() {
		entityManager.flush();
		invalidation.announce();
	}

}
