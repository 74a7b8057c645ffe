package org.briefingapi.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import jakarta.persistence.EntityManager;
import org.briefingapi.agreement.Agreement;
import org.briefingapi.agreement.Agreements;
import org.briefingapi.agreement.AreaExpansion;
import org.briefingapi.agreement.AreaExpansions;
import org.briefingapi.graphql.Entry;
import org.briefingapi.graphql.Node;
import org.briefingapi.graphql.Nodes;
import org.briefingapi.graphql.Nodes.Reference;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The coding rules. Each rule is the description of a schema element, and its example is
 * found in the data, so that neither can become outdated. The number of rows searched is
 * limited.
 */
@Component
class Codebook {

	/** The maximum number of agreements searched for an example of an area change. */
	private static final int REVISIONS_SEARCHED = 50;

	static final List<Term> TERMS = List.of(Term.byQuery("named area", "Agreement.areas", """
			select 'Agreement', g.node, a.name
			from (select x.id as id, x.node as node, x.area as area from AgreedAreaEntity x order by x.id limit %d) g
			join AreaEntity a on a.slug = g.area join AgreementEntity x on x.slug = g.node order by g.id"""),
			Term.ofGaps("unnamed area", "UNNAMED_AREAS"), Term.byQuery("misnomer", "Area.misnomers", """
					select 'Area', n.area, n.name from AreaNameEntity n where n.misnomer order by n.id"""),
			Term.ofAreas("area added", "ADDED"), Term.ofAreas("area retained", "RETAINED"),
			Term.ofAreas("area dropped", "DROPPED"), Term.ofAreas("area unknown", "UNKNOWN"),
			Term.byQuery("unnamed actor", "ActorKind.UNNAMED", """
					select 'Actor', a.slug, a.name from ActorEntity a where a.kind = UNNAMED
					order by a.kind, a.slug"""), Term.ofGaps("unnamed speaker", "UNNAMED_SPEAKER"),
			Term.ofStatements("quotation", "StatementKind.QUOTATION", "s.kind = QUOTATION and s.verbatim"),
			Term.ofStatements("paraphrase", "StatementKind.PARAPHRASE", "s.kind = PARAPHRASE"),
			Term.ofStatements("declaration", "StatementKind.DECLARATION", "s.kind = DECLARATION and s.verbatim"),
			Term.ofStatements("verbatim", "Statement.verbatim", "s.verbatim"), Term.ofActs("AGREE"),
			Term.ofActs("CONSULT"), Term.ofActs("SUPPORT"), Term.ofActs("REQUEST"), Term.ofActs("ACCUSE"),
			Term.ofActs("REJECT"), Term.ofActs("THREATEN"), Term.ofActs("COMMENT"),
			Term.byQuery("subject of a statement", "Statement.about", """
					select 'Statement', a.statement, '' from AboutEntity a order by a.statement, a.ordinal"""),
			Term.byQuery("text of a statement", "Statement.in", """
					select 'Statement', s.slug, s.text
					from (select x.slug as slug, x.text as text, x.standsIn as standsIn
						from StatementEntity x order by x.slug limit %d) s
					where s.standsIn is not null order by s.slug"""),
			Term.ofPositions("position in own words", "OWN_WORDS"), Term.ofPositions("position reported", "REPORTED"),
			Term.ofPositions("position observed", "OBSERVED"),
			Term.byQuery("preferred rendition", "Statement.preferredBecause", """
					select 'Statement', s.slug, s.preferredBecause
					from (select x.slug as slug, x.preferredBecause as preferredBecause
						from StatementEntity x order by x.slug limit %d) s
					where (select count(*) from CitationEntity c where c.cited = s.slug and c.rendition) > 1
					order by s.slug"""), Term.byQuery("divergence", "Statement.divergences", """
					select d.entryType, d.entry, d.question from DivergenceEntity d where d.entryType = 'Statement'
					order by d.slug"""), Term.byQuery("preferred reading", "Divergence.preferred", """
					select d.entryType, d.entry, r.content || ': ' || r.reason
					from (select x.slug as slug, x.entryType as entryType, x.entry as entry
						from DivergenceEntity x order by x.slug limit %d) d
					join ReadingEntity r on r.divergence = d.slug
					where r.preferred and r.reason is not null order by d.slug"""),
			Term.byQuery("independent origins", "Corroboration.independentOrigins", """
					select 'Statement', t.cited, ''
					from (select x.slug as slug from StatementEntity x order by x.slug limit %d) s
					join TestimonyEntity t on t.cited = s.slug
					group by t.cited having count(distinct t.source) > count(distinct t.origin) order by t.cited"""),
			Term.byQuery("primary source", "Corroboration.primary", """
					select 'Source', t.source, s.title
					from (select x.cited as cited, x.ordinal as ordinal
						from CitationEntity x order by x.cited, x.ordinal limit %d) c
					join TestimonyEntity t on t.cited = c.cited and t.ordinal = c.ordinal
					join SourceEntity s on s.slug = t.source
					where t.fromPrimary = 1 order by t.source"""), Term.ofGaps("single source", "SINGLE_SOURCE"),
			Term.ofGaps("no primary source", "NO_PRIMARY_SOURCE"), Term.ofGaps("undated", "UNDATED"),
			Term.byQuery("inferred date", "DateBasis.INFERRED",
					"select g.entryType, g.entry, '' from GapEntity g where g.kind = INFERRED_DATE order by g.kind, g.entry"),
			Term.ofCitations("asserted", "Certainty.ASSERTED", "certainty = ASSERTED"),
			Term.ofCitations("reported", "Certainty.REPORTED", "certainty = REPORTED"),
			Term.ofCitations("hedged", "Certainty.HEDGED", "certainty = HEDGED"),
			Term.ofCitations("passage verbatim", "Verification.VERBATIM", "verification = VERBATIM"),
			Term.ofCitations("passage normalised", "Verification.NORMALISED", "verification = NORMALISED"),
			Term.ofCitations("passage altered", "Verification.ALTERED", "verification = ALTERED"),
			Term.ofCitations("passage not found", "Verification.NOT_FOUND", "verification = NOT_FOUND"),
			Term.ofCitations("passage not checked", "Verification.NOT_CHECKED", "verification = NOT_CHECKED"));

	private final EntityManager entityManager;

	private final Agreements agreements;

	private final AreaExpansions expansions;

	private final Nodes nodes;

	Codebook(EntityManager entityManager, Agreements agreements, AreaExpansions expansions, Nodes nodes) {
		this.entityManager = entityManager;
		this.agreements = agreements;
		this.expansions = expansions;
		this.nodes = nodes;
	}

	List<CodebookEntry> entries(GraphQLSchema schema) {
		Map<String, Found> found = new HashMap<>();
		for (Term term : TERMS) {
			Found example = (term.examples() != null) ? find(term.examples()) : null;
			if (example != null) {
				found.put(term.element(), example);
			}
		}
		addAreas(found);
		Map<String, Node> examples = nodes.find(found.values().stream().map(Found::reference).toList());
		List<CodebookEntry> entries = new ArrayList<>();
		for (Term term : TERMS) {
			Found example = found.get(term.element());
			entries.add(new CodebookEntry(term.name(), term.element(), rule(schema, term),
					(example != null) ? example(example, examples.get(example.reference().slug())) : null));
		}
		return entries;
	}

	private @Nullable Found find(String query) {
		return entityManager.createQuery(query, Object[].class)
			.setMaxResults(1)
			.getResultList()
			.stream()
			.findFirst()
			.map(row -> new Found(new Reference((String) row[0], (String) row[1]), (String) row[2]))
			.orElse(null);
	}

	private void addAreas(Map<String, Found> found) {
		List<String> revised = entityManager
			.createQuery("select a.slug from AgreementEntity a where a.predecessor is not null order by a.slug",
					String.class)
			.setMaxResults(REVISIONS_SEARCHED)
			.getResultList();
		List<Agreement> searched = revised.isEmpty() ? List.of() : new ArrayList<>(agreements.bySlug(revised).values());
		Map<String, AreaExpansion> expansions = this.expansions.of(searched);
		revised.stream()
			.filter(expansions::containsKey)
			.forEach(slug -> expansions.get(slug)
				.areas()
				.forEach(change -> found.putIfAbsent("AreaChangeKind." + change.change(),
						new Found(new Reference("Agreement", slug), change.area().name()))));
	}

	private static CodebookExample example(Found found, Node node) {
		String text = found.text().isEmpty() ? ((Entry) node).label() : found.text();
		return new CodebookExample(node, text);
	}

	/** The description of the term's schema element. */
	private static String rule(GraphQLSchema schema, Term term) {
		if (schema.getType(term.type()) instanceof GraphQLEnumType values) {
			return values.getValue(term.member()).getDescription();
		}
		GraphQLFieldsContainer fields = (GraphQLFieldsContainer) schema.getType(term.type());
		return fields.getFieldDefinition(term.member()).getDescription();
	}

	private record Found(Reference reference, String text) {
	}

}
