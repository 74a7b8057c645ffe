package org.briefingapi.plan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Makes the database explain each query before its execution, with the same values. */
@TestComponent
class PlanRecorder implements BeanPostProcessor {

	private @Nullable Explainer explainer;

	private final List<Explained> plans = new ArrayList<>();

	/** Explains the queries of an action. */
	List<Explained> record(Explainer explainer, Runnable action) {
		plans.clear();
		this.explainer = explainer;
		action.run();
		this.explainer = null;
		return List.copyOf(plans);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource dataSource) ? proxy(DataSource.class, dataSource,
				(method, arguments, result) -> (result instanceof Connection connection) ? watched(connection) : result)
				: bean;
	}

	private Connection watched(Connection connection) {
		return proxy(Connection.class, connection,
				(method, arguments, result) -> (result instanceof PreparedStatement statement && explainer != null)
						? watched(connection, statement, (String) arguments[0]) : result);
	}

	private PreparedStatement watched(Connection connection, PreparedStatement statement, String sql) {
		List<Setting> settings = new ArrayList<>();
		return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
			if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
				settings.add(new Setting(method, arguments));
			}
			if (method.getName().equals("executeQuery")) {
				explain(connection, sql, settings);
			}
			return result;
		});
	}

	private void explain(Connection connection, String sql, List<Setting> settings) throws Exception {
		if (explainer != null) {
			plans.add(new Explained(sql, explainer.explain(connection, sql, settings)));
		}
	}

	/** The result rows of a query with these values. */
	static String lines(PreparedStatement statement, List<Setting> settings) throws Exception {
		for (Setting setting : settings) {
			setting.method().invoke(statement, setting.arguments());
		}
		StringBuilder lines = new StringBuilder();
		try (ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				lines.append(rows.getString(1)).append('\n');
			}
		}
		return lines.toString();
	}

	private static <T> T proxy(Class<T> type, T target, Reaction reaction) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				try {
					return reaction.after(method, arguments, method.invoke(target, arguments));
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	private interface Reaction {

		@Nullable Object after(Method method, Object @Nullable [] arguments, @Nullable Object result) throws Exception;

	}

	/** Makes the database explain a query. */
	@FunctionalInterface
	interface Explainer {

		String explain(Connection connection, String sql, List<Setting> settings) throws Exception;

	}

	/** The call that sets a value. */
	record Setting(Method method, Object[] arguments) {
	}

	/** A query and its plan. */
	record Explained(String sql, String plan) {
	}

}
