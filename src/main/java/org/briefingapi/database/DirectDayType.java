package org.briefingapi.database;

import java.time.LocalDate;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.BasicTypeRegistry;
import org.hibernate.type.descriptor.java.LocalDateJavaType;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;

/**
 * Has JDBC read and write each day as a {@link LocalDate}. Hibernate's own type goes by
 * way of {@code java.sql.Date}, an instant, which another time zone or the calendar
 * before 1582 turns into another day.
 */
public final class DirectDayType implements TypeContributor {

	@Override
	public void contribute(TypeContributions types, ServiceRegistry services) {
		BasicTypeRegistry registry = types.getTypeConfiguration().getBasicTypeRegistry();
		registry.register(registry.resolve(LocalDateJavaType.INSTANCE, LocalDateJdbcType.INSTANCE),
				LocalDate.class.getSimpleName(), LocalDate.class.getName());
	}

}
