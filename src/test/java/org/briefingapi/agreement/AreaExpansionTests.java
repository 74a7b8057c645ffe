package org.briefingapi.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.briefingapi.agreement.ExpansionLine.Kind;
import org.briefingapi.area.AgreedArea;
import org.briefingapi.area.Area;
import org.briefingapi.area.Hierarchy;
import org.briefingapi.source.Certainty;
import org.briefingapi.source.Citation;
import org.briefingapi.verification.Verification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list is written as its areas; a plus marks an area that a source calls new. The area
 * piracy is below sea, and somalia is below piracy.
 */
class AreaExpansionTests {

	private static final Hierarchy HIERARCHY = new Hierarchy(Map.of("piracy", "sea", "somalia", "piracy"));

	@ParameterizedTest(name = "{0} ({1}, {2}) to {3} ({4}, {5})")
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# earlier     | stated | whole | later         | stated | whole | changes
			cyber         | -      | false | cyber         | -      | false | cyber RETAINED
			cyber         | 9      | false | cyber space   | 16     | false | cyber RETAINED, space UNKNOWN
			cyber         | 9      | false | cyber space+  | 16     | false | cyber RETAINED, space ADDED
			cyber         | 1      | false | cyber space   | 2      | false | cyber RETAINED, space ADDED
			cyber         | -      | true  | space cyber   | -      | true  | space ADDED, cyber RETAINED
			cyber         | 1      | false | cyber space   | 3      | false | cyber RETAINED, space UNKNOWN
			cyber         | 2      | false | cyber space   | 2      | false | cyber RETAINED, space UNKNOWN
			cyber space   | 9      | false | space         | 16     | false | space RETAINED, cyber UNKNOWN
			cyber space   | 9      | false | space         | 1      | false | space RETAINED, cyber DROPPED
			cyber space   | 9      | false | space         | -      | true  | space RETAINED, cyber DROPPED
			cyber space   | 2      | true  | space         | -      | false | space RETAINED, cyber UNKNOWN
			piracy        | -      | true  | sea           | -      | true  | sea ADDED, piracy UNKNOWN
			somalia       | -      | true  | sea           | -      | true  | sea ADDED, somalia UNKNOWN
			sea           | -      | true  | piracy        | -      | true  | piracy ADDED, sea DROPPED
			cyber         | -      | false | cyber+        | -      | false | cyber RETAINED
			''            | -      | true  | cyber         | -      | true  | cyber ADDED
			''            | -      | false | cyber         | 1      | false | cyber UNKNOWN
			''            | 0      | false | cyber         | 1      | false | cyber ADDED
			cyber         | -      | false | ''            | 0      | false | cyber DROPPED
			""")
	void comparesTwoLists(String earlier, @Nullable Integer statedFrom, boolean wholeFrom, String later,
			@Nullable Integer statedTo, boolean wholeTo, String changes) {
		AreaExpansion expansion = AreaExpansion.between(revision("old", earlier, statedFrom, wholeFrom),
				revision("new", later, statedTo, wholeTo), () -> HIERARCHY);
		assertThat(expansion.areas()
			.stream()
			.map(change -> change.area().slug() + " " + change.change())
			.collect(Collectors.joining(", "))).isEqualTo(changes);
		assertThat(expansion.areas()).allSatisfy(change -> assertThat(change.citations()).isNotEmpty());
		assertThat(expansion.lines().stream().flatMap(line -> line.areas().stream()))
			.containsExactlyInAnyOrderElementsOf(expansion.areas());
		int named = later.isEmpty() ? 0 : later.split(" ").length;
		if (statedTo != null && statedTo >= named) {
			assertThat(sum(expansion, Kind.RETAINED, Kind.ADDED, Kind.UNKNOWN_LATER, Kind.UNNAMED_LATER))
				.isEqualTo(statedTo);
		}
		if (statedFrom != null && !(earlier.isEmpty() && statedFrom == 0)) {
			assertThat(sum(expansion, Kind.RETAINED, Kind.DROPPED, Kind.UNKNOWN_EARLIER, Kind.UNNAMED_EARLIER))
				.isEqualTo(Math.max(statedFrom, earlier.split(" ").length));
		}
	}

	private static int sum(AreaExpansion expansion, Kind... kinds) {
		return expansion.lines()
			.stream()
			.filter(line -> List.of(kinds).contains(line.kind()))
			.mapToInt(ExpansionLine::count)
			.sum();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			9, 16, 7, 7, 14
			-, 16, -, -, 14
			9, -,  -, 7, -
			1, 2,  1, 0, 0
			7, 4, -3, 5, 2
			""")
	void comparesTheNumbersStated(@Nullable Integer from, @Nullable Integer to, @Nullable Integer net,
			@Nullable Integer unnamedFrom, @Nullable Integer unnamedTo) {
		AreaExpansion expansion = AreaExpansion.between(revision("old", "cyber space", from, false),
				revision("new", "cyber space", to, false), () -> HIERARCHY);
		assertThat(expansion.statedFrom()).isEqualTo(from);
		assertThat(expansion.statedTo()).isEqualTo(to);
		assertThat(expansion.netChange()).isEqualTo(net);
		assertThat(expansion.unnamedFrom()).isEqualTo(unnamedFrom);
		assertThat(expansion.unnamedTo()).isEqualTo(unnamedTo);
	}

	@Test
	void citesTheSidesThatNameAnAreaOrThoseThatCallItNew() {
		AreaExpansion expansion = AreaExpansion.between(revision("old", "cyber sea", null, true),
				revision("new", "cyber space+ quantum", null, true), () -> HIERARCHY);
		assertThat(expansion.areas()).extracting(change -> change.citations().stream().map(Citation::cited).toList())
			.containsExactly(List.of("new#areas/0", "old#areas/0"), List.of("new#areas/1/added"),
					List.of("new#areas/2"), List.of("old#areas/1"));
	}

	private static Revision revision(String slug, String areas, @Nullable Integer stated, boolean whole) {
		Map<String, List<Citation>> citations = new HashMap<>();
		List<String> names = Stream.of(areas.split(" ")).filter(name -> !name.isEmpty()).toList();
		List<AgreedArea> agreed = names.stream().map(name -> {
			String area = name.replace("+", "");
			AgreedArea named = new AgreedArea(slug + "#areas/" + names.indexOf(name), slug,
					new Area(area, area, area, null, null), null);
			cite(citations, named.cited());
			if (name.endsWith("+")) {
				cite(citations, named.addedByKey());
			}
			return named;
		}).toList();
		return new Revision(new Agreement(slug, slug, AgreementKind.PARTNERSHIP_PROGRAMME, null, null, null, null, null,
				null, null, stated, whole, null), agreed, citations);
	}

	private static void cite(Map<String, List<Citation>> citations, String cited) {
		citations.put(cited, List.of(new Citation(cited, 0, "paper", null, null, Certainty.ASSERTED,
				Verification.NOT_CHECKED, null, null, List.of(), false, null, null)));
	}

}
