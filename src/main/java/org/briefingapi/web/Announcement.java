package org.briefingapi.web;

import org.briefingapi.dataset.Dataset;
import org.briefingapi.dataset.Ledger;
import org.briefingapi.store.ReadTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says in one line what is served, and where. */
@Component
class Announcement {

	private static final Logger log = LoggerFactory.getLogger(Announcement.class);

	private final Ledger ledger;

	private final ReadTransactions transactions;

	private final Environment environment;

	Announcement(Ledger ledger, ReadTransactions transactions, Environment environment) {
		this.ledger = ledger;
		this.transactions = transactions;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		// no snapshot, of which H2 would read each table to count its rows
		String held = transactions.ofNoSnapshot()
			.execute(status -> ledger.dataset().map(this::held).orElse("no data set"));
		String port = environment.getProperty("local.server.port");
		if (port == null) {
			log.info("Loaded {}", held);
		}
		else {
			log.info("Serving {} at http://localhost:{}/graphiql", held, port);
		}
	}

	private String held(Dataset dataset) {
		return "%d records of data set %s".formatted(ledger.counts().total(), dataset.version());
	}

}
