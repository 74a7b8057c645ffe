package org.briefingapi.area;

import java.util.List;

import org.briefingapi.DataTest;
import org.briefingapi.Samples;
import org.briefingapi.paging.Connection;
import org.briefingapi.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DataTest
class AreasTests {

	private static final PageRequest ALL = PageRequest.of(100, null, null, null);

	@Autowired
	private Areas areas;

	@Autowired
	private AgreedAreas agreedAreas;

	@Autowired
	private Samples samples;

	@BeforeEach
	void setUp() {
		samples.base();
		samples.areas("sea", "piracy<sea", "somalia<piracy", "space");
		samples.nodes("Area", "technologies");
		areas.add(List.of(new NewArea("technologies", "Émerging technologies", "New ones", List.of("EDT", "tech"),
				List.of("destructive technologies"), null, null, Samples.cited())));
		samples.flush();
	}

	@Test
	void findsWhatIsBelowAtAnyDepth() {
		assertThat(areas.withNarrower(List.of("sea", "space"))).containsExactlyInAnyOrder("sea", "space", "piracy",
				"somalia");
	}

	@Test
	void filtersByBroaderAreaAtAnyDepthWithoutTheAreaItself() {
		assertThat(page(new AreaFilter(null, List.of("sea"), null))).containsExactly("piracy", "somalia");
	}

	@Test
	void filtersByPartOfNameOrAliasOrMisnomerWithoutAccents() {
		assertThat(page(new AreaFilter("emerg", null, null))).containsExactly("technologies");
		assertThat(page(new AreaFilter("edt", null, null))).containsExactly("technologies");
		assertThat(page(new AreaFilter("DESTRUCTIVE", null, null))).containsExactly("technologies");
	}

	@Test
	void negatesAFilter() {
		AreaFilter below = new AreaFilter(null, List.of("sea"), null);
		assertThat(page(new AreaFilter(null, null, below))).containsExactly("technologies", "sea", "space");
	}

	@Test
	void countsMisnomersAmongTheAliases() {
		assertThat(areas.aliases(List.of("technologies", "sea"))).containsOnlyKeys("technologies")
			.containsEntry("technologies", List.of("EDT", "tech", "destructive technologies"));
		assertThat(areas.misnomers(List.of("technologies"))).containsEntry("technologies",
				List.of("destructive technologies"));
	}

	@Test
	void givesTheAreasDirectlyBelow() {
		assertThat(areas.narrower(List.of("sea", "space"))).containsOnlyKeys("sea")
			.hasEntrySatisfying("sea", below -> assertThat(below).extracting(Area::slug).containsExactly("piracy"));
	}

	@Test
	void replacesNamesWhenAnAreaIsRevised() {
		areas.revise(List.of(new NewArea("technologies", "Technologies", "New ones", List.of(), List.of(), "space",
				"Renamed", Samples.cited())));
		samples.flush();
		assertThat(areas.aliases(List.of("technologies"))).isEmpty();
		assertThat(areas.find("technologies"))
			.contains(new Area("technologies", "Technologies", "New ones", "space", "Renamed"));
	}

	@Test
	void keepsAgreedAreasInDocumentOrder() {
		samples.nodes("Agreement", "pact");
		agreedAreas.add("pact", List.of(Samples.agreedArea("space"), Samples.agreedArea("piracy")));
		samples.flush();
		assertThat(agreedAreas.of(List.of("pact")).get("pact")).extracting(area -> area.area().slug())
			.containsExactly("space", "piracy");
		assertThat(agreedAreas.count(List.of("pact"))).containsEntry("pact", 2);
	}

	private List<String> page(@Nullable AreaFilter filter) {
		Connection<Area> page = areas.page(filter, null, ALL);
		assertThat(page.getTotalCount()).isEqualTo(page.getNodes().size());
		return page.getNodes().stream().map(Area::slug).toList();
	}

}
