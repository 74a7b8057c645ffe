package org.briefingapi.search;

import java.util.List;

import org.briefingapi.paging.FacetCount;

/**
 * The result of a search.
 *
 * @param hits those of one page
 * @param more whether others follow
 * @param total how many there are on all pages
 * @param partial whether the time was over before all hits were found
 */
record SearchHits(List<Hit> hits, boolean more, int total, SearchFacets facets, List<String> notices, boolean partial) {

	/**
	 * A record that was found.
	 *
	 * @param label the name that readers see
	 */
	record Hit(SearchType type, String slug, String label, float score, List<SearchMatch> matches) {
	}

	/** How many hits have each value. */
	record SearchFacets(List<FacetCount> types, List<FacetCount> years, List<FacetCount> speakers,
			List<FacetCount> areas) {

		static final SearchFacets NONE = new SearchFacets(List.of(), List.of(), List.of(), List.of());

	}

}
