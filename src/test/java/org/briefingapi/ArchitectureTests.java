package org.briefingapi;

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
			edtf       ->
			store      ->
			graph      -> edtf store
			dataset    -> graph edtf store
			paging     -> dataset graph
			source     -> dataset paging graph edtf
			actor      -> source dataset paging graph edtf
			verification -> source dataset paging graph edtf
			reference  -> actor source dataset paging graph edtf
			area       -> actor source dataset paging graph edtf
			divergence -> actor source dataset paging graph edtf
			event      -> actor source dataset paging graph edtf
			proposal   -> event area actor source dataset paging graph edtf
			agreement  -> event area actor source dataset paging graph edtf
			statement  -> proposal agreement event area divergence actor source dataset paging graph edtf
			gap        -> dataset paging graph edtf
			briefing   -> gap statement proposal agreement event area divergence actor source dataset paging graph edtf
			limit      -> graph
			document   -> limit graph
			http       -> document limit dataset graph store
			seed       -> verification statement proposal agreement event area divergence actor source dataset paging graph edtf store
			codebook   -> agreement event area actor source dataset paging graph edtf
			plain      -> seed actor dataset store
			feed       -> plain dataset
			export     -> plain seed dataset
			live       -> plain actor dataset graph
			web        -> briefing dataset paging graph limit store
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
		assertThat(arrow.to()).containsAll(imported);
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
