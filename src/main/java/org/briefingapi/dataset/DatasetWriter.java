package org.briefingapi.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.apache.commons.codec.digest.DigestUtils;
import org.briefingapi.database.DatabaseProduct;
import org.briefingapi.database.RowWriter;
import org.briefingapi.dataset.NewNode.Field;
import org.briefingapi.history.ChangeKind;
import org.briefingapi.history.ChangeWriter;
import org.briefingapi.snapshot.CurrentDataset;
import org.briefingapi.snapshot.DatasetDescription;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the data set's book during a load. */
@Component
@Transactional
public class DatasetWriter {

	private static final int PAGE = 2000;

	private static final String NODES = "select slug, type, digest, seed_digest from node where slug > ? order by slug limit ?";

	private final NodeRepository nodes;

	private final EntityManager entityManager;

	private final JdbcClient jdbc;

	private final RowWriter rows;

	private final ChangeWriter changes;

	private final CurrentDataset current;

	private final DatabaseProduct product;

	DatasetWriter(NodeRepository nodes, EntityManager entityManager, JdbcClient jdbc, RowWriter rows,
			ChangeWriter changes, CurrentDataset current, DatabaseProduct product) {
		this.nodes = nodes;
		this.entityManager = entityManager;
		this.jdbc = jdbc;
		this.rows = rows;
		this.changes = changes;
		this.current = current;
		this.product = product;
	}

	/** Lets the transaction take any time. */
	public void unlimited() {
		Session session = entityManager.unwrap(Session.class);
		session.doWork(product::unlimited);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCompletion() {
				session.doWork(product::limited);
			}
		});
	}

	/** Waits until no other process loads, and keeps others waiting, for any time. */
	public void lock() {
		unlimited();
		entityManager.createNativeQuery("select id from load_lock where id = 1 for update", Integer.class)
			.getSingleResult();
		changes.begin();
	}

	/**
	 * Enters new content: records that are not known are added, those whose digest is
	 * another one revised, the others left alone.
	 * @param noted whether to note what changed: not at the first load, when nothing is
	 * known
	 * @return those that were added or revised
	 */
	public List<UpsertResult> enter(List<NewNode> records, OffsetDateTime at, boolean noted) {
		Map<String, NodeEntity> known = noted ? known(records) : Map.of();
		Map<String, Set<String>> cited = noted ? cited(records, known) : Map.of();
		List<UpsertResult> entered = new ArrayList<>();
		for (NewNode record : records) {
			NodeEntity node = known.get(record.slug());
			if (node == null) {
				note(noted, ChangeKind.ADDED, record, "Added.", at);
				add(record, at);
				entered.add(new UpsertResult(record.slug(), ChangeKind.ADDED, Set.of()));
			}
			else if (!node.digest.equals(record.digest())) {
				Set<String> fields = changedFields(node, record);
				note(noted, ChangeKind.CORRECTED, record, causeOf(fields) + newSources(cited.get(node.slug), record),
						at);
				revise(node, record, at);
				rows.replace(node);
				entered.add(new UpsertResult(record.slug(), ChangeKind.CORRECTED, fields));
			}
			else if (!node.seedDigest.equals(record.seedDigest())) {
				node.seedDigest = record.seedDigest();
				rows.replace(node);
			}
		}
		rows.flush();
		enterAliases(records, entered, noted);
		entityManager.clear();
		return entered;
	}

	/** An alias may pass from one record to another. */
	private void enterAliases(List<NewNode> records, List<UpsertResult> entered, boolean known) {
		Set<String> slugs = entered.stream().map(UpsertResult::slug).collect(Collectors.toSet());
		List<NewNode> changed = records.stream().filter(record -> slugs.contains(record.slug())).toList();
		if (known && !changed.isEmpty()) {
			nodes.deleteAliases(slugs, changed.stream().flatMap(record -> record.aliases().stream()).toList());
		}
		for (NewNode record : changed) {
			for (String alias : record.aliases()) {
				SlugAliasEntity entity = new SlugAliasEntity();
				entity.alias = alias;
				entity.node = record.slug();
				rows.add(entity);
			}
		}
		rows.flush();
	}

	private Map<String, NodeEntity> known(List<NewNode> records) {
		Map<String, NodeEntity> known = nodes.findBySlugIn(records.stream().map(NewNode::slug).toList())
			.stream()
			.collect(Collectors.toMap(node -> node.slug, node -> node));
		// those that are revised are written as rows
		entityManager.clear();
		return known;
	}

	private void add(NewNode record, OffsetDateTime at) {
		NodeEntity node = new NodeEntity();
		node.slug = record.slug();
		node.type = record.type();
		node.recordedAt = at;
		revise(node, record, at);
		rows.add(node);
	}

	private static void revise(NodeEntity node, NewNode record, OffsetDateTime at) {
		node.digest = record.digest();
		node.seedDigest = record.seedDigest();
		node.fields = fieldsOf(record);
		node.revisedAt = at;
	}

	private static String fieldsOf(NewNode record) {
		return record.fields().stream().map(Field::digest).collect(Collectors.joining(","));
	}

	/**
	 * The fields that differ; none where another version of the program may have had
	 * others.
	 */
	private static Set<String> changedFields(NodeEntity node, NewNode record) {
		String[] known = node.fields.split(",", -1);
		List<Field> fields = record.fields();
		if (known.length != fields.size()) {
			return Set.of();
		}
		return IntStream.range(0, known.length)
			.filter(i -> !known[i].equals(fields.get(i).digest()))
			.mapToObj(i -> fields.get(i).name())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String causeOf(Set<String> fields) {
		return fields.isEmpty() ? "Corrected."
				: String.format(Locale.ROOT, "Corrected: %s.", String.join(", ", fields));
	}

	/** The sources that revised records had before, by slug. */
	private Map<String, Set<String>> cited(List<NewNode> records, Map<String, NodeEntity> known) {
		List<String> revised = records.stream()
			.filter(record -> known.containsKey(record.slug())
					&& !known.get(record.slug()).digest.equals(record.digest()))
			.map(NewNode::slug)
			.toList();
		Map<String, Set<String>> cited = new HashMap<>();
		if (!revised.isEmpty()) {
			nodes.cited(revised)
				.forEach(row -> cited.computeIfAbsent((String) row[0], slug -> new HashSet<>()).add((String) row[1]));
		}
		return cited;
	}

	private static String newSources(@Nullable Set<String> before, NewNode record) {
		List<String> added = record.sources()
			.stream()
			.filter(source -> before != null && !before.contains(source))
			.toList();
		return added.isEmpty() ? "" : String.format(Locale.ROOT, " New %s: %s.",
				(added.size() == 1) ? "source" : "sources", String.join(", ", added));
	}

	private void note(boolean noted, ChangeKind kind, NewNode record, String cause, OffsetDateTime at) {
		if (noted) {
			changes.add(kind, record.slug(), record.type(), record.label(), cause, at);
		}
	}

	/** Notes that records are removed, by slug and label. */
	public void noteRemoved(String type, Map<String, String> labels, OffsetDateTime at) {
		labels.forEach((slug, label) -> changes.add(ChangeKind.REMOVED, slug, type, label, "Removed.", at));
		rows.flush();
	}

	/** Removes records from the book, and with them all that belongs to them. */
	public void remove(Collection<String> slugs) {
		nodes.delete(slugs);
	}

	/** Hands over the slugs of all records of a type, some at a time, in order. */
	public void forEachSlug(String type, Consumer<List<String>> action) {
		String last = "";
		List<String> slugs = nodes.slugsAfter(type, last, Limit.of(PAGE));
		while (!slugs.isEmpty()) {
			action.accept(slugs);
			last = slugs.get(slugs.size() - 1);
			slugs = nodes.slugsAfter(type, last, Limit.of(PAGE));
		}
	}

	/**
	 * Closes the book of a load that changed something.
	 * @return the new version
	 */
	public String close(DatasetDescription description, OffsetDateTime at) {
		String version = version(description);
		current.switchTo(version, description, at);
		changes.complete(version, at);
		return version;
	}

	/**
	 * A digest over the description and over the slug and digest of every record, by
	 * slug.
	 */
	private String version(DatasetDescription description) {
		MessageDigest version = DigestUtils.getSha256Digest();
		Stream
			.of(description.title(), description.coversFrom(), description.coversUntil(), description.licence(),
					description.contact())
			.forEach(part -> version.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
		forEachNode((slug, type, digest, seedDigest) -> version
			.update((slug + " " + digest + "\n").getBytes(StandardCharsets.UTF_8)));
		return HexFormat.of().formatHex(version.digest());
	}

	/** Hands over all records that the book has, by slug. */
	public void forEachNode(NodeReader reader) {
		List<String> page = List.of("");
		while (!page.isEmpty()) {
			page = jdbc.sql(NODES).params(page.get(page.size() - 1), PAGE).query((row, number) -> {
				reader.read(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
				return row.getString(1);
			}).list();
		}
	}

	/** Takes a row of the table of all records. */
	public interface NodeReader {

		void read(String slug, String type, String digest, String seedDigest);

	}

}
