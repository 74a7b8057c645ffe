package org.briefingapi.seed;

import org.briefingapi.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The authorisation of the reload command; the tests of reloads run the command itself.
 */
class ReloadRoutesTests {

	private static final String TOKEN = "0123456789abcdef0123456789abcdef";

	private final ReloadRoutes routes = new ReloadRoutes(null, null, new AdminProperties(TOKEN, 0), null);

	@Test
	void refusesAClientThatGuesses() {
		for (int i = 0; i < 5; i++) {
			assertThat(status("192.0.2.1", "Bearer " + i)).isEqualTo(401);
		}
		assertThat(status("192.0.2.1", "Bearer 5")).isEqualTo(429);
		assertThat(status("192.0.2.1", "Bearer " + TOKEN)).as("the right token, too").isEqualTo(429);
		assertThat(status("192.0.2.2", "Bearer 0")).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "0, 8080, true", "9090, 8080, false", "9090, 9090, true" })
	void takesCommandsAtThePortForThem(int adminPort, int port, boolean open) {
		assertThat(new AdminProperties(TOKEN, adminPort).isOpenAt(port)).isEqualTo(open);
		assertThat(new AdminProperties("", adminPort).isOpenAt(port)).isFalse();
	}

	@Test
	void acceptsNoTokenThatCouldBeGuessed() {
		assertThatThrownBy(() -> new AdminProperties("short", 0))
			.isInstanceOf(InvalidConfigurationPropertyValueException.class)
			.hasMessageNotContaining("short");
	}

	private int status(String address, String authorization) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		request.addHeader("Authorization", authorization);
		return catchThrowableOfType(Problem.class, () -> routes.reload(request)).getStatusCode().value();
	}

}
