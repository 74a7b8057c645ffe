package org.briefingapi.codebook;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A term of the codebook.
 *
 * @param element the schema element whose description is the rule
 * @param examples an HQL query for type, slug and optional text of records that are
 * examples; null if no query finds them
 */
record Term(String name, String element, @Nullable String examples) {

	/**
	 * The maximum number of rows searched for an example; one of a rare kind may be far
	 * down.
	 */
	private static final int SEARCHED = 1000;

	private static final String CITED = """
			select n.type, n.slug, c.passage
			from (select x.cited as cited, x.ordinal as ordinal, x.node as node, x.passage as passage,
				x.certainty as certainty, x.verification as verification
				from CitationEntity x order by x.cited, x.ordinal limit %d) c join NodeEntity n on n.slug = c.node
			where c.%s and c.passage is not null and n.type in ('Statement', 'Agreement', 'Proposal', 'Event')
			order by c.cited, c.ordinal""";

	private static final String SAID = """
			select 'Statement', s.slug, s.text
			from (select x.slug as slug, x.kind as kind, x.act as act, x.verbatim as verbatim, x.text as text
				from StatementEntity x order by x.slug limit %d) s
			where %s order by s.slug""";

	private static final String GAP = """
			select g.entryType, g.entry, '' from GapEntity g where g.kind = %s order by g.kind, g.entry""";

	/**
	 * A term whose examples a query finds; its {@code %d} is the number of rows to
	 * search.
	 */
	static Term byQuery(String name, String element, String examples) {
		return new Term(name, element, String.format(Locale.ROOT, examples, SEARCHED));
	}

	/** A term for citations that meet a condition. */
	static Term ofCitations(String name, String element, String condition) {
		return new Term(name, element, String.format(Locale.ROOT, CITED, SEARCHED, condition));
	}

	/** A term for statements that meet a condition. */
	static Term ofStatements(String name, String element, String condition) {
		return new Term(name, element, String.format(Locale.ROOT, SAID, SEARCHED, condition));
	}

	/** A term for a speech act. */
	static Term ofActs(String act) {
		return ofStatements("act " + act.toLowerCase(Locale.ROOT), "SpeechAct." + act, "s.act = " + act);
	}

	/** A term for the basis of a position. */
	static Term ofPositions(String name, String basis) {
		return byQuery(name, "PositionBasis." + basis,
				"select 'Proposal', p.proposal, p.reason from (select x.id as id, x.proposal as proposal, x.basis as basis, "
						+ "x.reason as reason from PositionEntity x order by x.id limit %d) p where p.basis = " + basis
						+ " and p.reason is not null order by p.id");
	}

	/** A term for a kind of gap. */
	static Term ofGaps(String name, String kind) {
		return new Term(name, "GapKind." + kind, String.format(Locale.ROOT, GAP, kind));
	}

	/** A term for a change of an area between an agreement and its successor. */
	static Term ofAreas(String name, String change) {
		return new Term(name, "AreaChangeKind." + change, null);
	}

	/** The member of the schema type. */
	String member() {
		return element.substring(element.indexOf('.') + 1);
	}

	/** The schema type. */
	String type() {
		return element.substring(0, element.indexOf('.'));
	}

}
