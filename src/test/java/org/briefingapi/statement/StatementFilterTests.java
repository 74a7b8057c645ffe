package org.briefingapi.statement;

import java.time.LocalDate;
import java.util.List;

import org.briefingapi.NoDataTest;
import org.briefingapi.actor.ActorKind;
import org.briefingapi.graphql.RequestException;
import org.briefingapi.paging.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@NoDataTest
@Transactional
class StatementFilterTests {

	private static final PageRequest ALL = PageRequest.of(100, null, null, null);

	@Autowired
	private Statements statements;

	private final StatementData data;

	StatementFilterTests(@Autowired AutowireCapableBeanFactory beans) {
		this.data = beans.createBean(StatementData.class);
	}

	@BeforeEach
	void record() {
		data.record();
	}

	@Test
	void findsByEachFilter() {
		assertThat(found(new Filter().speaker("macron", "nobody"))).containsExactly("remark", "undated-a");
		assertThat(found(new Filter().speaker())).isEmpty();
		assertThat(found(new Filter().kinds(ActorKind.UNNAMED))).containsExactly("reply");
		assertThat(found(new Filter().onBehalfOf("china"))).containsExactly("reply", "remark");
		assertThat(found(new Filter().onBehalfOf("spokesperson"))).isEmpty();
		assertThat(found(new Filter().onBehalfOf())).isEmpty();
		assertThat(found(new Filter().about("japan", "quantum"))).containsExactly("reply");
		assertThat(found(new Filter().area("security"))).containsExactly("reply");
		assertThat(found(new Filter().source("speech"))).containsExactly("newer", "reply");
		assertThat(found(new Filter().event("none"))).isEmpty();
		assertThat(found(new Filter().contested(true))).containsExactly("reply");
		assertThat(found(new Filter().contested(false))).hasSize(5).doesNotContain("reply");
		assertThat(found(new Filter().origins(2))).containsExactly("newer", "reply");
		assertThat(found(new Filter().origins(1))).hasSize(6);
	}

	@Test
	void findsByDay() {
		assertThat(found(new Filter().said(null, LocalDate.of(2022, 6, 1)))).containsExactly("older");
		assertThat(found(new Filter().said(LocalDate.of(2023, 7, 12), null))).containsExactly("newer", "reply",
				"remark");
		assertThat(found(new Filter().said(null, null))).containsExactly("newer", "reply", "remark", "older");
		assertThatExceptionOfType(RequestException.class)
			.isThrownBy(() -> found(new Filter().not(new Filter().said(LocalDate.MAX, LocalDate.MIN))))
			.satisfies(ex -> assertThat(ex.extensions()).containsEntry("argument", "filter.not.said"));
	}

	@Test
	void countsAStatementWithAnOpenStartWhereTheListHasIt() {
		int before = found(new Filter().said(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))).size();
		data.add(StatementData.statement("by-july", "japan", null, "../2023-07-23", "china", "report"));
		assertThat(found(new Filter().said(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))).contains("by-july")
			.hasSize(before + 1);
		assertThat(statements.counts(List.of(StatementDimension.YEAR), null)).extracting(StatementFilterTests::line)
			.contains("2023 " + (before + 1), "null 2");
		assertThat(statements.counts(List.of(StatementDimension.MONTH), new Filter().speaker("japan").get()))
			.extracting(StatementFilterTests::line)
			.contains("2023-07 1", "null 1");
		assertThat(statements.exchanges("japan", LocalDate.of(2023, 12, 31))).contains(new Exchange("china", true, 3));
	}

	private static String line(StatementCount count) {
		return count.keys().get(0).value() + " " + count.count();
	}

	@Test
	void findsWhatDoesNotMatchWhereAColumnIsNull() {
		assertThat(found(new Filter().not(new Filter().onBehalfOf("china")))).containsExactly("newer", "older",
				"undated-b", "undated-a");
		assertThat(found(new Filter().not(new Filter().event("none")))).hasSize(6);
		assertThat(found(new Filter().not(new Filter().said(LocalDate.of(2022, 1, 1), null))))
			.containsExactly("undated-b", "undated-a");
		assertThat(found(new Filter().not(new Filter().not(new Filter().speaker("macron"))))).containsExactly("remark",
				"undated-a");
		assertThat(found(new Filter().not(new Filter()))).isEmpty();
	}

	@Test
	void refusesFewerThanOneOrigin() {
		assertThatExceptionOfType(RequestException.class).isThrownBy(() -> found(new Filter().origins(0)))
			.satisfies(ex -> assertThat(ex.extensions()).containsEntry("argument", "filter.minIndependentOrigins"));
	}

	private List<String> found(Filter filter) {
		return statements.page(filter.get(), null, ALL).getNodes().stream().map(Statement::slug).toList();
	}

}
