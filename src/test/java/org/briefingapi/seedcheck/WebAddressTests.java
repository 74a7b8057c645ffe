package org.briefingapi.seedcheck;

import java.net.URI;
import java.net.URL;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WebAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org", "http://example.org:8080/a/b?c=d&e=%C3%A9#f", "https://[::1]/x",
			"HTTPS://example.org/(a)", "https://example.org/a;b=c,d" })
	void takesWhatTheApiCanWrite(String text) throws Exception {
		URI address = WebAddress.parse(text);
		URL url = address.toURL();
		assertThat(url).hasToString(text.replace("HTTPS", "https"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org:8o80/x", "http://[::1/x", "https:///path", "https:path", "https://",
			"https://example.org/<a>", "https://example.org/\"", "https://example.org/{a}", "https://example.org/a|b",
			"https://example.org/a\\b", "https://example.org/%zz", "https://example.org/é", "https://例え.jp/",
			"ftp://example.org/", "javascript:alert(1)", "//example.org/", "example.org", "https://example.org/a b", "",
			"https://example.org:99999/", "https://example.org/?a[]=1", "https://example.org/?a%5B=]",
			"http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "https://example.org/#[1]", "https://[::1]/[a]" })
	void refusesOthers(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.parse(text)).withMessageMatching(".{10,}");
	}

}
