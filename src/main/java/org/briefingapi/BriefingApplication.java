package org.briefingapi;

import java.time.Clock;
import java.util.Locale;

import org.briefingapi.seed.PassageCommand;
import org.briefingapi.seed.SeedCheck;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Starts the server, or runs a command on the seed data. Boot's error page is excluded,
 * since errors are answered with problem details or with pages of this application.
 */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@ConfigurationPropertiesScan
public class BriefingApplication {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	public static void main(String[] args) {
		// libraries also write SQL and messages, which must not use the digits of the
		// system's locale
		Locale.setDefault(Locale.ROOT);
		SeedCheck check = new SeedCheck(args);
		if (check.isWanted()) {
			System.exit(check.run());
		}
		PassageCommand verification = new PassageCommand(args);
		if (verification.isWanted()) {
			System.exit(verification.run());
		}
		SpringApplication.run(BriefingApplication.class, args);
	}

}
