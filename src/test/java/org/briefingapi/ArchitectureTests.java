package org.briefingapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.data.repository.Repository;
import org.springframework.graphql.data.method.annotation.BatchMapping;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String ROOT = "org.briefingapi";

	/** The packages that each package may import. */
	private static final String ARROWS = """
			database     ->
			edtf         ->
			verification ->
			graphql      -> edtf database
			history      -> database
			snapshot     -> graphql database
			dataset      -> snapshot history graphql database
			paging       -> snapshot graphql
			suggestion   -> snapshot graphql
			involvement  -> paging graphql edtf
			limit        -> dataset snapshot graphql
			operation    -> limit graphql
			web          -> limit snapshot graphql database
			feed         -> web dataset snapshot history suggestion
			http         -> web operation limit dataset snapshot graphql database
			mcp          -> web operation limit suggestion graphql
			page         -> web suggestion dataset snapshot history edtf database
			search       -> web suggestion paging snapshot graphql
			cache        -> http web snapshot
			source       -> search suggestion paging dataset snapshot graphql verification edtf database
			actor        -> source suggestion paging dataset snapshot graphql edtf database
			area         -> source suggestion paging dataset snapshot graphql database
			milestone    -> source paging dataset snapshot graphql edtf database
			seedfile     -> source verification edtf
			divergence   -> actor source involvement suggestion paging dataset snapshot graphql database
			event        -> actor source suggestion paging dataset snapshot graphql edtf database
			live         -> actor web suggestion dataset snapshot history graphql
			reference    -> actor source edtf
			seedcheck    -> seedfile snapshot edtf
			agreement    -> event milestone area actor source suggestion paging dataset snapshot graphql edtf database
			proposal     -> event milestone area actor source suggestion paging dataset snapshot graphql edtf database
			codebook     -> agreement area graphql
			statement    -> proposal agreement event divergence area actor source search suggestion paging dataset snapshot graphql edtf database
			gap          -> statement involvement suggestion paging graphql
			seedload     -> gap seedcheck seedfile actor source dataset history edtf database
			wording      -> gap proposal event milestone actor source history edtf
			briefing     -> wording gap statement proposal agreement event divergence milestone area actor source involvement suggestion paging dataset snapshot history graphql verification edtf
			export       -> seedload seedfile web dataset snapshot verification
			seed         -> seedload seedcheck seedfile web dataset snapshot history verification database
			check        -> briefing divergence source search web dataset snapshot graphql verification
			rest         -> briefing page web dataset snapshot graphql
			""";

	/**
	 * The entities and tables of other packages that a package names in HQL or SQL,
	 * without an import. A table without an entity belongs to the only package that names
	 * it.
	 */
	private static final String READS_BY_NAME = """
			agreement  -> agreed_area
			codebook   -> AboutEntity ActorEntity AgreedAreaEntity AgreementEntity AreaEntity AreaNameEntity \
			CitationEntity DivergenceEntity GapEntity NodeEntity PositionEntity ReadingEntity SourceEntity \
			StatementEntity TestimonyEntity
			database   -> load_lock
			dataset    -> ChangeActorEntity ChangeEntity citation load_lock
			divergence -> InvolvementEntity involvement
			export     -> change change_actor change_subject citation dataset edition found_in gap involvement node slug_alias \
			source
			gap        -> citation found_in testimony
			history    -> actor change_subject citation divergence edition involvement label node
			search     -> about actor actor_code actor_name affiliation agreed_area agreement area area_name citation divergence \
			event milestone node participant party position proposal reading source statement
			seedload   -> agreed_area citation gap involvement milestone node
			snapshot   -> SlugAliasEntity
			statement  -> ActorEntity AreaEntity actor
			suggestion -> actor_code actor_name area_name label node
			""";

	/** Searches class files, since their constants contain all string literals. */
	private static final Pattern NAMED = Pattern
		.compile("(?i:from|join|into|update)\\s+([a-z_]+)\\b|(?<=[\\s(,])(\\w+Entity)\\b");

	private static final Pattern SQL = Pattern.compile("(?i)(select|delete|update|order by) ");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@ParameterizedTest
	@MethodSource("arrows")
	void importsOnlyWhatItMay(Arrow arrow) {
		Set<String> imported = CLASSES.getPackage(ROOT + "." + arrow.from())
			.getClassDependenciesFromThisPackage()
			.stream()
			.map(dependency -> dependency.getTargetClass().getPackageName())
			.filter(name -> name.startsWith(ROOT))
			.map(name -> name.substring(ROOT.length() + 1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(imported).containsExactlyInAnyOrderElementsOf(arrow.to());
	}

	@Test
	void hasAnArrowForEveryPackage() {
		assertThat(arrows().map(Arrow::from))
			.containsExactlyInAnyOrderElementsOf(features().map(JavaPackage::getRelativeName).toList());
	}

	@Test
	void readsByNameOnlyWhatItMay() {
		Map<String, Set<String>> readers = new TreeMap<>();
		features().forEach(feature -> namesIn(feature)
			.forEach(name -> readers.computeIfAbsent(name, key -> new TreeSet<>()).add(feature.getRelativeName())));
		Map<String, Set<String>> read = new TreeMap<>();
		owners().forEach((name, owner) -> {
			Set<String> others = new TreeSet<>(readers.getOrDefault(name, Set.of()));
			if (!others.remove(owner) && owner.isEmpty() && others.size() == 1) {
				others.clear();
			}
			others.forEach(other -> read.computeIfAbsent(other, key -> new TreeSet<>()).add(name));
		});
		assertThat(read.entrySet().stream().map(each -> each.getKey() + " -> " + String.join(" ", each.getValue())))
			.containsExactlyElementsOf(
					arrows(READS_BY_NAME).map(each -> each.from() + " -> " + String.join(" ", each.to())).toList());
	}

	@Test
	void startsWithoutKnowingAnyFeature() {
		noClasses().that()
			.resideInAPackage(ROOT)
			.should()
			.dependOnClassesThat(resideInAPackage(ROOT + ".*..").and(not(resideInAPackage(ROOT + ".seed"))))
			.because("it only starts the server, or the check of the seed data")
			.check(CLASSES);
	}

	@Test
	void hasNoCycles() {
		slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void keepsEntitiesRepositoriesAndMappersInTheirPackage() {
		classes().that()
			.areAnnotatedWith(Entity.class)
			.or()
			.areAssignableTo(Repository.class)
			.or()
			.haveSimpleNameEndingWith("Mapper")
			.should()
			.bePackagePrivate()
			.check(CLASSES);
	}

	@Test
	void namesClassesAfterWhatTheyAre() {
		noClasses().should()
			.haveNameMatching(".*(Util|Utils|Helper|Manager|ServiceImpl)")
			.because("such a name does not tell what is inside")
			.check(CLASSES);
	}

	@Test
	void givesNoTwoClassesOneName() {
		assertThat(CLASSES.stream()
			.filter(each -> !each.isNestedClass() && !each.getSimpleName().equals("package-info"))
			.map(JavaClass::getSimpleName)).doesNotHaveDuplicates();
	}

	@Test
	void formatsTextAlikeInEveryLocale() {
		noClasses().should()
			.callMethod(String.class, "formatted", Object[].class)
			.orShould()
			.callMethod(String.class, "format", String.class, Object[].class)
			.orShould()
			.callMethod(String.class, "toLowerCase")
			.orShould()
			.callMethod(String.class, "toUpperCase")
			.orShould()
			.callMethod(PrintStream.class, "printf", String.class, Object[].class)
			.because("SQL and messages must not take the digits and letters of the default locale; name Locale.ROOT")
			.check(CLASSES);
	}

	@Test
	void writesTheEntriesOfMapsInOneOrder() {
		noClasses().that()
			.resideInAnyPackage(Stream.of("page", "rest", "feed", "export", "mcp", "http", "live", "cache")
				.map(name -> ROOT + "." + name)
				.toArray(String[]::new))
			.should()
			.callCodeUnitWhere(describe("entries in the order of the process",
					call -> call.getTargetOwner().isEquivalentTo(Map.class) && call.getName().startsWith("of")
							&& call.getTarget().getRawParameterTypes().size() > 2
							&& !(call.getOrigin() instanceof JavaStaticInitializer)))
			.because("servers behind one balancer must write the same bytes; take a LinkedHashMap")
			.check(CLASSES);
	}

	@Test
	void marksEveryPackageForNull() {
		assertThat(Stream.concat(Stream.of(CLASSES.getPackage(ROOT)), features()))
			.allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
	}

	@Test
	void givesNoNullInABatch() {
		Stream<Method> withNulls = CLASSES.stream()
			.flatMap(each -> each.getMethods().stream())
			.filter(method -> method.isAnnotatedWith(BatchMapping.class))
			.map(JavaMethod::reflect)
			.filter(method -> hasNullable(method.getAnnotatedReturnType()));
		assertThat(withNulls).as("Spring takes no null in a list; a map may leave a parent out").isEmpty();
	}

	private static boolean hasNullable(AnnotatedType type) {
		return type instanceof AnnotatedParameterizedType parameterized
				&& Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
					.anyMatch(argument -> argument.isAnnotationPresent(Nullable.class));
	}

	private static Stream<JavaPackage> features() {
		return CLASSES.getPackage(ROOT).getSubpackages().stream();
	}

	/** The packages of all entities and tables; a table without an entity has none. */
	private static Map<String, String> owners() {
		Map<String, String> owners = new HashMap<>();
		Pattern.compile("create (?:table|view) (\\w+)")
			.matcher(text(Path.of("src/main/resources/db/migration/V1__schema.sql").toUri()))
			.results()
			.forEach(created -> owners.put(created.group(1), ""));
		CLASSES.stream().filter(each -> each.isAnnotatedWith(Entity.class)).forEach(each -> {
			owners.put(each.getSimpleName(), each.getPackage().getRelativeName());
			owners.put(each.getAnnotationOfType(Table.class).name(), each.getPackage().getRelativeName());
		});
		return owners;
	}

	private static Stream<String> namesIn(JavaPackage feature) {
		return feature.getClasses()
			.stream()
			.flatMap(each -> each.getSource().stream())
			.map(source -> text(source.getUri()))
			.filter(text -> SQL.matcher(text).find())
			.flatMap(text -> NAMED.matcher(text).results())
			.map(found -> (found.group(1) != null) ? found.group(1) : found.group(2));
	}

	private static String text(URI file) {
		try (InputStream in = file.toURL().openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Arrow> arrows() {
		return arrows(ARROWS);
	}

	private static Stream<Arrow> arrows(String table) {
		return table.lines()
			.map(line -> line.split("->", 2))
			.map(parts -> new Arrow(parts[0].strip(), words(parts[1])));
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toList();
	}

	record Arrow(String from, List<String> to) {
	}

}
