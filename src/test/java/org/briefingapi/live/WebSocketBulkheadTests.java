package org.briefingapi.live;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor.Chain;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class WebSocketBulkheadTests {

	private static final int AT_ONCE = 2;

	private static final int WAITING = 200;

	private final WebSocketBulkhead bulkhead = new WebSocketBulkhead(
			new LiveProperties(Duration.ofSeconds(15), Duration.ofSeconds(3), 500, 100, 20, 100, AT_ONCE));

	private final WebGraphQlRequest request = new WebSocketGraphQlRequest(URI.create("/graphql"), new HttpHeaders(),
			new LinkedMultiValueMap<>(), new InetSocketAddress("localhost", 1), Map.of(),
			Map.of("query", "{__typename}"), "1", Locale.UK, mock(WebSocketSessionInfo.class));

	private final WebGraphQlResponse response = mock(WebGraphQlResponse.class);

	private final CountDownLatch end = new CountDownLatch(1);

	private final AtomicInteger running = new AtomicInteger();

	private final AtomicBoolean interrupted = new AtomicBoolean();

	@AfterEach
	void stop() {
		end.countDown();
		bulkhead.destroy();
	}

	@Test
	void runsSomeOperationsAtOnceWhileOthersWaitAndAllBeyondAreRefused() {
		List<CompletableFuture<WebGraphQlResponse>> taken = IntStream.range(0, AT_ONCE + WAITING)
			.mapToObj(i -> bulkhead.intercept(request, slow()).toFuture())
			.toList();
		Awaitility.await().until(() -> running.get() == AT_ONCE);
		WebGraphQlResponse refused = bulkhead.intercept(request, slow()).block();
		assertThat(refused).isNotNull();
		assertThat(refused.getErrors()).singleElement().satisfies(error -> {
			assertThat(error.getMessage()).startsWith("The server is busy with 2 operations over WebSocket");
			assertThat(error.getExtensions()).containsEntry("code", "LIMIT_EXCEEDED");
		});
		assertThat(running).hasValue(AT_ONCE);
		end.countDown();
		assertThat(taken).allSatisfy(answer -> assertThat(answer.get()).isSameAs(response));
	}

	@Test
	void interruptsNoOperationWhoseClientLeaves() {
		bulkhead.intercept(request, slow()).subscribe().dispose();
		Disposable left = bulkhead.intercept(request, slow()).subscribe();
		Awaitility.await().until(() -> running.get() > 0);
		left.dispose();
		end.countDown();
		Awaitility.await().until(() -> running.get() == 0);
		assertThat(interrupted).isFalse();
	}

	private Chain slow() {
		return each -> Mono.fromSupplier(() -> {
			running.incrementAndGet();
			try {
				end.await();
			}
			catch (InterruptedException ex) {
				interrupted.set(true);
			}
			running.decrementAndGet();
			return response;
		});
	}

}
