package org.briefingapi.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Attacks a server, and reports the results. During each attack, 95 of 100 cheap queries
 * must be answered within two seconds. After the attack, a query must be answered within
 * a second, and the live heap must be within a tenth of its size with full caches.
 */
final class Hostile {

	private static final int ATTACKERS = Integer.getInteger("attackers", 20);

	private static final long TIME = TimeUnit.SECONDS.toMillis(Integer.getInteger("seconds", 10));

	/** The number of connections of each attacker. */
	private static final int CONNECTIONS = 100;

	private static final int PORT = Integer.getInteger("port", 18098);

	/** The time in milliseconds for a server to notice that connections have ended. */
	private static final long REST = TimeUnit.SECONDS.toMillis(12);

	private Hostile() {
	}

	/**
	 * Runs the attacks.
	 * @param arguments the jar, and optionally a part of the names of the attacks to run
	 */
	public static void main(String[] arguments) throws Exception {
		String part = (arguments.length > 1) ? arguments[1] : "";
		List<Attack> attacks = Stream.concat(QueryAttacks.all().stream(), ConnectionAttacks.all().stream())
			.filter(attack -> attack.name().contains(part))
			.toList();
		Path folder = Files
			.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()), "hostile");
		boolean held = true;
		try (Target target = Target.start(arguments[0], folder, PORT)) {
			fill(target);
			System.out.printf(Locale.ROOT, "%d attackers, %d s for each attack, Java %d%n%n", ATTACKERS, TIME / 1000,
					Runtime.version().feature());
			System.out.println("| attack | cheap queries of 100 within 2 s | median ms | next one ms | heap before MB | after MB | held |");
			System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
			for (Attack attack : attacks) {
				held &= withstands(target, attack);
			}
		}
		System.out.println(held ? "\nIt held." : "\nIt did not hold.");
		System.exit(held ? 0 : 1);
	}

	/**
	 * Fills the caches until the live heap grows no more, and warms up the code, so that
	 * all measurements include both.
	 */
	private static void fill(Target target) throws Exception {
		List<Attack> usual = Stream
			.concat(QueryAttacks.all().stream().filter(attack -> attack.name().startsWith("2")),
					Stream.of(new Attack("pages",
							(wire, random) -> wire.exchange(Requests.get(ConnectionAttacks.page(random))))))
			.toList();
		long before;
		long after = 0;
		do {
			before = after;
			for (Attack attack : usual) {
				run(attack, target).awaitTermination(2 * TIME, TimeUnit.MILLISECONDS);
			}
			after = target.heap();
		}
		while (after > before * 1.03);
	}

	private static boolean withstands(Target target, Attack attack) throws Exception {
		long before = target.heap();
		ExecutorService attackers = run(attack, target);
		Probe probe = new Probe(target.port());
		List<Long> times = probe.times(TIME);
		attackers.awaitTermination(2 * TIME, TimeUnit.MILLISECONDS);
		long next = probe.time();
		Thread.sleep(REST);
		long after = target.heap();
		long answered = times.stream().filter(time -> time >= 0 && time <= 2000).count();
		boolean held = target.isAlive() && answered >= 95 && next >= 0 && next <= 1000 && after <= before * 1.1;
		System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %.1f | %.1f | %s |%n", attack.name(), answered,
				times.stream().sorted().skip(times.size() / 2).findFirst().orElse(-1L), next, before / 1e6, after / 1e6,
				held ? "yes" : "NO");
		return held;
	}

	private static ExecutorService run(Attack attack, Target target) {
		// another seed each time, so that no cache has the answers
		long seed = System.nanoTime();
		ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIME);
		IntStream.range(0, ATTACKERS).forEach(i -> attackers.execute(() -> attack(attack, target.port(), new Random(seed + i), end)));
		attackers.shutdown();
		return attackers;
	}

	private static void attack(Attack attack, int port, Random random, long end) {
		try (Wire wire = new Wire(port, CONNECTIONS)) {
			while (System.nanoTime() - end < 0) {
				try {
					attack.attacker().attack(wire, random);
				}
				catch (IOException ex) {
					// rejected or disconnected, as expected
					Thread.sleep(10);
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
