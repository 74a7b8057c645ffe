package org.briefingapi.dataset;

import java.util.Locale;

import org.briefingapi.database.ReadTransactions;
import org.briefingapi.snapshot.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Logs one line with the data set that is served and the address. */
@Component
class StartMessage {

	private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

	private final Datasets datasets;

	private final ReadTransactions transactions;

	private final Environment environment;

	StartMessage(Datasets datasets, ReadTransactions transactions, Environment environment) {
		this.datasets = datasets;
		this.transactions = transactions;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		// no snapshot, of which H2 would read each table to count its rows
		String held = transactions.ofNoSnapshot()
			.execute(status -> datasets.dataset().map(this::held).orElse("no data set"));
		String port = environment.getProperty("local.server.port");
		if (port == null) {
			log.info("Loaded {}", held);
		}
		else {
			log.info("Serving {} at http://localhost:{}{}/graphiql", held, port,
					environment.getProperty("server.servlet.context-path", ""));
		}
	}

	private String held(Dataset dataset) {
		return String.format(Locale.ROOT, "%d records of data set %s", datasets.counts().total(), dataset.version());
	}

}
