package org.briefingapi.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.briefingapi.snapshot.DatasetMonitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rehearses while no client asks, since what was not yet compiled costs many times what
 * it costs later.
 */
@Component
@ConditionalOnWebApplication
class WarmUp implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

	private static final Duration MOMENT = Duration.ofMillis(100);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	/** Most of what clients ask is small. */
	private static final int SMALL_ONES = 200;

	/** What they ask at the same time takes other ways than what they ask in turns. */
	private static final int AT_A_TIME = 2;

	private final Rehearsal rehearsal;

	private final ClientRequests clients;

	private final DatasetMonitor watch;

	private final long most;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final ExecutorService askers = Executors.newFixedThreadPool(AT_A_TIME, task -> {
		Thread asker = new Thread(task, "warm-up");
		asker.setDaemon(true);
		return asker;
	});

	private volatile long seen;

	private volatile boolean overHttp = true;

	private volatile long worked;

	private volatile @Nullable Thread thread;

	WarmUp(Rehearsal rehearsal, ClientRequests clients, DatasetMonitor watch, HttpProperties properties) {
		this.rehearsal = rehearsal;
		this.clients = clients;
		this.watch = watch;
		this.most = properties.warmUp().toNanos();
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (most > 0 && !rehearsal.documents().isEmpty() && stopped.getCount() > 0) {
			Thread warmUp = new Thread(this::run, "warm-up");
			warmUp.setDaemon(true);
			thread = warmUp;
			warmUp.start();
		}
	}

	private void run() {
		try {
			Pace pace = new Pace();
			boolean goesOn = true;
			while (goesOn) {
				long before = worked;
				goesOn = rehearseAll() && pace.falls(worked - before);
			}
			log.debug("Warm after {} ms", TimeUnit.NANOSECONDS.toMillis(worked));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			log.debug("Could not warm up", ex);
		}
		finally {
			askers.shutdown();
		}
	}

	/** Whether there is time for more. */
	private boolean rehearseAll() throws InterruptedException {
		for (String document : rehearsal.documents()) {
			if (!giveWay() || !work(() -> rehearsal.answer(document))) {
				return false;
			}
			AtomicInteger turns = new AtomicInteger();
			while (overHttp && turns.get() < SMALL_ONES) {
				if (!giveWay() || !work(() -> askTogether(turns))) {
					return false;
				}
			}
		}
		return true;
	}

	private boolean askTogether(AtomicInteger turns) throws InterruptedException {
		askers.invokeAll(Collections.nCopies(AT_A_TIME, () -> ask(turns)));
		return true;
	}

	/** Asks until all has been asked or a client comes. */
	private @Nullable Void ask(AtomicInteger turns) {
		try {
			while (isQuiet() && turns.get() < SMALL_ONES) {
				rehearsal.ask(turns.getAndIncrement());
			}
		}
		catch (IOException | RuntimeException ex) {
			log.debug("No warm-up over HTTP", ex);
			overHttp = false;
		}
		return null;
	}

	private boolean work(Work work) throws InterruptedException {
		long start = System.nanoTime();
		boolean done = work.isDone();
		worked += System.nanoTime() - start;
		return done && worked < most;
	}

	/** Waits until no client asks and none has asked for a moment; whether to go on. */
	private boolean giveWay() throws InterruptedException {
		while (stopped.getCount() > 0 && !isQuiet()) {
			seen = clients.begun();
			stopped.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
		}
		return stopped.getCount() > 0;
	}

	private boolean isQuiet() {
		return stopped.getCount() > 0 && !clients.areUnderWay() && clients.begun() == seen && watch.current() != null;
	}

	/** What it has worked until now. */
	Duration worked() {
		return Duration.ofNanos(worked);
	}

	/** Begins only once all else is ready. */
	@Override
	public boolean isAutoStartup() {
		return false;
	}

	@Override
	public void start() {
		// begins by itself
	}

	/** Without an interrupt, on which H2 would close its file. */
	@Override
	public void stop() {
		stopped.countDown();
		Thread warmUp = thread;
		if (warmUp != null) {
			try {
				warmUp.join(PATIENCE.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		Thread warmUp = thread;
		return warmUp != null && warmUp.isAlive();
	}

	private interface Work {

		boolean isDone() throws InterruptedException;

	}

}
