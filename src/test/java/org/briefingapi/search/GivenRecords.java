package org.briefingapi.search;

import java.util.List;
import java.util.function.Consumer;

import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of a test in place of those of the database. */
final class GivenRecords extends SearchableRecords {

	private final List<SearchableRecord> records;

	GivenRecords(List<SearchableRecord> records) {
		super(Mockito.mock(JdbcClient.class));
		this.records = records;
	}

	@Override
	void forEach(Consumer<List<SearchableRecord>> action) {
		action.accept(records);
	}

}
