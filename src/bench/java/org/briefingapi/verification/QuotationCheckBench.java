package org.briefingapi.verification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the check of 10,000 passages against 200 texts of 50 kB. A third of the
 * passages are verbatim; the rest are normalised, altered, from another text, and from no
 * text, in equal parts.
 */
final class QuotationCheckBench {

	private static final int TEXTS = 200;

	private static final int BYTES = 50_000;

	private static final int PASSAGES = 10_000;

	private final Random random = new Random(20230711);

	private final List<String> vocabulary = IntStream.range(0, 30_000).mapToObj(this::word).toList();

	private QuotationCheckBench() {
	}

	/** Runs the benchmark without a warm-up, like the check itself. */
	public static void main(String[] arguments) {
		new QuotationCheckBench().run();
	}

	private void run() {
		Map<String, String> texts = new TreeMap<>();
		for (int i = 0; i < TEXTS; i++) {
			texts.put("text-" + i, text());
		}
		List<String[]> passages = IntStream.range(0, PASSAGES).mapToObj(i -> passage(i, texts)).toList();
		long start = System.nanoTime();
		QuotationCheck check = new QuotationCheck(texts);
		long indexed = System.nanoTime();
		Map<Verification, Long> found = passages.parallelStream()
			.map(passage -> check.check(passage[0], passage[1]).verification())
			.collect(Collectors.groupingBy(verification -> verification, () -> new EnumMap<>(Verification.class),
					Collectors.counting()));
		long checked = System.nanoTime();
		System.out.printf("%d passages, %d texts of %d bytes, %d processors%n", PASSAGES, TEXTS, BYTES,
				Runtime.getRuntime().availableProcessors());
		System.out.printf("read into the index in %.2f s, checked in %.2f s, together %.2f s%n",
				(indexed - start) / 1e9, (checked - indexed) / 1e9, (checked - start) / 1e9);
		System.out.println(found);
	}

	/** A source and a passage. */
	private String[] passage(int number, Map<String, String> texts) {
		String own = "text-" + random.nextInt(TEXTS);
		String[] words = texts.get(own).split(" ");
		int length = 2 + random.nextInt(30);
		int from = random.nextInt(words.length - length);
		String passage = String.join(" ", List.of(words).subList(from, from + length));
		return switch (number % 6) {
			case 0, 1 -> new String[] { own, passage };
			case 2 -> new String[] { own, passage.replace(" ", " \n").replace('’', '\'') };
			case 3 -> new String[] { own, "[" + vocabulary.get(random.nextInt(9_000)) + "] " + passage };
			case 4 -> new String[] { "text-" + random.nextInt(TEXTS), passage };
			default -> new String[] { own,
					random.ints(length, 0, 30_000).mapToObj(vocabulary::get).collect(Collectors.joining(" ")) };
		};
	}

	private String text() {
		StringBuilder text = new StringBuilder("It begins");
		while (text.length() < BYTES - 300) {
			// with frequent and rare words, as in a language
			text.append(vocabulary.get((int) (30_000 * Math.pow(random.nextDouble(), 6))));
			text.append(switch (random.nextInt(20)) {
				case 0 -> ". ";
				case 1 -> ", ";
				case 2 -> "’s ";
				case 3 -> "\n";
				default -> " ";
			});
		}
		return text.toString();
	}

	private String word(int number) {
		int length = 2 + (int) Math.log(number + 1) / 2 + random.nextInt(4);
		return random.ints(length, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
	}

}
