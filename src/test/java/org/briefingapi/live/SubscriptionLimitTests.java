package org.briefingapi.live;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.ExecutionResult;
import jakarta.websocket.Session;
import org.briefingapi.web.ResponseSender;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

class SubscriptionLimitTests {

	private static final LiveProperties PROPERTIES = new LiveProperties(Duration.ofSeconds(15), Duration.ofSeconds(3),
			500, 100, 20, 100, 4);

	private final StreamLimit streams = new StreamLimit(PROPERTIES);

	private final Map<String, Object> attributes = new ConcurrentHashMap<>();

	@Test
	void endsASubscriptionThatBeginsAfterItsWebSocketIsClosed() {
		NonBlockingSession session = session();
		Flux<Object> events = subscribe();
		session.forget();
		List<Object> received = events.collectList().block(Duration.ofSeconds(10));
		assertThat(received).isEmpty();
		assertThat(streams.count()).isZero();
	}

	@Test
	void countsASubscriptionUntilItsWebSocketIsClosed() {
		NonBlockingSession session = session();
		subscribe().subscribe();
		assertThat(streams.count()).isOne();
		session.forget();
		assertThat(streams.count()).isZero();
	}

	@Test
	void countsSubscriptionsThatBeginAtOnce() {
		for (int attempt = 0; attempt < 50; attempt++) {
			NonBlockingSession session = session();
			Stream<Flux<Object>> all = IntStream.range(0, 40).mapToObj(i -> subscribe()).toList().parallelStream();
			all.forEach(events -> events.subscribe(event -> {
			}, refused -> {
			}));
			assertThat(streams.count()).isEqualTo(20);
			session.forget();
			assertThat(streams.count()).isZero();
			attributes.clear();
		}
	}

	private NonBlockingSession session() {
		NativeWebSocketSession session = mock(NativeWebSocketSession.class);
		given(session.getNativeSession(Session.class)).willReturn(mock(Session.class, RETURNS_DEEP_STUBS));
		given(session.getAttributes()).willReturn(attributes);
		return NonBlockingSession.open(session, mock(ResponseSender.class), "client", Duration.ofSeconds(1));
	}

	private Flux<Object> subscribe() {
		WebSocketSessionInfo info = mock(WebSocketSessionInfo.class);
		given(info.getAttributes()).willReturn(attributes);
		WebSocketGraphQlRequest request = new WebSocketGraphQlRequest(URI.create("/graphql"), new HttpHeaders(),
				new LinkedMultiValueMap<>(), new InetSocketAddress("localhost", 1), Map.of(),
				Map.of("query", "subscription { datasetChanged { version } }"), "1", Locale.UK, info);
		WebGraphQlResponse response = new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
				request.toExecutionInput(), ExecutionResult.newExecutionResult().data(Flux.never()).build()));
		WebGraphQlResponse limited = new SubscriptionLimit(streams, PROPERTIES)
			.intercept(request, each -> Mono.just(response))
			.block();
		assertThat(limited).isNotNull();
		Publisher<Object> events = limited.getData();
		assertThat(events).isNotNull();
		return Flux.from(events);
	}

}
