package org.briefingapi.bench;

import javax.sql.DataSource;

import org.briefingapi.BriefingApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The server, with the floor beside it on the same Tomcat and the same store. */
class BenchServer {

	public static void main(String[] args) {
		SpringApplication.run(new Class<?>[] { BriefingApplication.class, BenchServer.class }, args);
	}

	@Bean
	ServletRegistrationBean<FloorServlet> floor(DataSource dataSource) {
		return new ServletRegistrationBean<>(new FloorServlet(dataSource), "/floor/*");
	}

}
