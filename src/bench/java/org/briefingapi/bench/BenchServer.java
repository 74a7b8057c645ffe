package org.briefingapi.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.briefingapi.BriefingApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The server, with the floor beside it on the same Tomcat and the same store. */
class BenchServer {

	public static void main(String[] args) {
		SpringApplication.run(new Class<?>[] { BriefingApplication.class, BenchServer.class }, args);
	}

	/** On connections of its own, as plain as the driver gives them. */
	@Bean
	ServletRegistrationBean<FloorServlet> floor(DataSourceProperties database) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(database.determineUrl());
		config.setUsername(database.determineUsername());
		config.setPassword(database.determinePassword());
		return new ServletRegistrationBean<>(new FloorServlet(new HikariDataSource(config)), "/floor/*");
	}

}
