package org.briefingapi.snapshot;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DatasetRepository extends Repository<DatasetEntity, Integer> {

	@Query("select new org.briefingapi.snapshot.Dataset(d.version, d.description, d.loadedAt) from DatasetEntity d")
	Optional<Dataset> find();

}
