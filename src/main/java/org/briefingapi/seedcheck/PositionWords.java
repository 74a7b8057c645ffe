package org.briefingapi.seedcheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.briefingapi.seedfile.CitationNode;
import org.briefingapi.seedfile.Faults;
import org.briefingapi.seedfile.SeedRecord;
import org.briefingapi.seedfile.SeedType;
import tools.jackson.databind.JsonNode;

/**
 * A position stated in an actor's own words must cite only sources that are cited for the
 * words of that statement, too.
 */
class PositionWords {

	/** The positions that refer to a statement, by its slug. */
	private final Map<String, List<Position>> positions = new HashMap<>();

	void add(SeedRecord record, Faults faults) {
		if (record.type() == SeedType.PROPOSAL) {
			for (int i = 0; i < record.list("/positions").size(); i++) {
				String statement = record.text("/positions/" + i + "/statement");
				if (statement != null && "OWN_WORDS".equals(record.text("/positions/" + i + "/basis"))) {
					positions.computeIfAbsent(statement, slug -> new ArrayList<>()).add(new Position(record, i));
				}
			}
		}
		else if (record.type() == SeedType.STATEMENT && positions.containsKey(record.slug())) {
			Set<String> sources = CitationNode.sources(record);
			positions.get(record.slug()).forEach(position -> position.check(record.slug(), sources, faults));
		}
	}

	private record Position(SeedRecord proposal, int number) {

		void check(String statement, Set<String> sources, Faults faults) {
			List<JsonNode> citations = proposal.list("/positions/" + number + "/citations");
			for (int i = 0; i < citations.size(); i++) {
				String source = CitationNode.source(citations.get(i));
				if (!sources.contains(source)) {
					faults.add(proposal, "/positions/" + number + "/citations/" + i, String.format(Locale.ROOT,
							"is of %s, which does not have the words of \"%s\"; leave it out, or cite it there as well",
							source, statement));
				}
			}
		}

	}

}
