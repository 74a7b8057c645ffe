package org.briefingapi.seed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The operator's commands over HTTP.
 *
 * @param adminToken the token that they need, of at least 32 characters; without one
 * there are none
 * @param adminPort a port of this machine that takes them instead of the public one; 0
 * for the public one
 */
@ConfigurationProperties("briefing")
record AdminProperties(@DefaultValue("") String adminToken, @DefaultValue("0") int adminPort) {

	private static final int MIN_LENGTH = 32;

	AdminProperties {
		adminToken = adminToken.strip();
		if (!adminToken.isEmpty() && adminToken.length() < MIN_LENGTH) {
			throw new InvalidConfigurationPropertyValueException("briefing.admin-token", "(not shown)",
					"It has fewer than 32 characters, so that it could be guessed.");
		}
	}

	boolean isOpenAt(int port) {
		return !adminToken.isEmpty() && (adminPort == 0 || adminPort == port);
	}

}
