package org.briefingapi;

import java.io.PrintStream;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.data.repository.Repository;
import org.springframework.graphql.data.method.annotation.BatchMapping;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String ROOT = "org.briefingapi";

	/** Each package, and what it may import. */
	private static final String ARROWS = """
			database     ->
			edtf         ->
			verification ->
			graphql      -> edtf database
			history      -> database
			limit        -> graphql
			snapshot     -> graphql database
			dataset      -> snapshot history graphql database
			operation    -> limit graphql
			paging       -> snapshot graphql
			web          -> snapshot graphql database
			feed         -> web dataset snapshot history
			search       -> web paging snapshot graphql
			suggestion   -> snapshot graphql
			gap          -> paging suggestion graphql
			involvement  -> paging graphql edtf
			http         -> web operation dataset snapshot limit graphql database
			cache        -> http web snapshot
			source       -> search paging dataset snapshot graphql verification edtf database
			actor        -> source suggestion paging dataset snapshot graphql edtf database
			area         -> source suggestion paging dataset snapshot graphql database
			seedfile     -> source verification edtf
			divergence   -> actor source involvement suggestion paging dataset snapshot graphql database
			event        -> actor source suggestion paging dataset snapshot graphql edtf database
			live         -> actor web dataset suggestion snapshot history graphql
			page         -> web dataset suggestion snapshot history edtf database
			reference    -> actor source edtf
			seedcheck    -> seedfile snapshot edtf
			agreement    -> event area actor source paging dataset suggestion snapshot graphql edtf database
			proposal     -> event area actor source paging dataset snapshot graphql edtf database
			codebook     -> agreement area graphql
			statement    -> divergence proposal agreement event area actor source search paging dataset suggestion snapshot graphql edtf database
			briefing     -> statement proposal agreement event divergence area actor source involvement gap suggestion paging dataset snapshot history graphql verification edtf
			check        -> briefing divergence source search web dataset snapshot graphql verification
			rest         -> briefing page web dataset snapshot graphql
			seedload     -> seedcheck seedfile actor source gap dataset history edtf database
			export       -> seedload seedfile web dataset snapshot verification
			seed         -> seedload seedcheck seedfile web dataset snapshot history verification
			""";

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

	private static Stream<Arrow> arrows() {
		return ARROWS.lines()
			.map(line -> line.split("->", 2))
			.map(parts -> new Arrow(parts[0].strip(), words(parts[1])));
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank()).toList();
	}

	record Arrow(String from, List<String> to) {
	}

}
