package org.briefingapi.live;

import java.time.Duration;
import java.util.Locale;

import org.briefingapi.web.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * Closes a WebSocket as the protocol wants it: one that breaks the protocol, one that is
 * beyond a limit, and one whose reader does not keep up.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebSocketProtocol {

	@Bean
	GraphQlWebSocketHandler graphQlWebSocketHandler(WebGraphQlHandler graphQl, GraphQlProperties properties,
			JsonMapper json, StreamLimit limit, LiveProperties live,
			@Value("${server.tomcat.connection-timeout}") Duration patience) {
		GraphQlProperties.Websocket websocket = properties.getWebsocket();
		return new Handler(graphQl, new JacksonJsonHttpMessageConverter(json), websocket, limit, live.maxMessages(),
				patience);
	}

	private static final class Handler extends GraphQlWebSocketHandler {

		private static final Logger log = LoggerFactory.getLogger(WebSocketProtocol.class);

		/** The code of graphql-transport-ws for a message that is none of its own. */
		private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");

		private static final int TOO_MANY = 4429;

		private static final String CLIENT = "client";

		private final StreamLimit limit;

		private final int maxMessages;

		private final Duration patience;

		private Handler(WebGraphQlHandler graphQl, JacksonJsonHttpMessageConverter json,
				GraphQlProperties.Websocket websocket, StreamLimit limit, int maxMessages, Duration patience) {
			super(graphQl, json, websocket.getConnectionInitTimeout(), websocket.getKeepAlive());
			this.limit = limit;
			this.maxMessages = maxMessages;
			this.patience = patience;
		}

		@Override
		public void afterConnectionEstablished(WebSocketSession session) {
			NonBlockingSession opened = NonBlockingSession.open(session, patience, maxMessages);
			String client = limit.client(session.getRemoteAddress(), session.getHandshakeHeaders());
			try {
				limit.open(client);
			}
			catch (Problem ex) {
				opened.drop(new CloseStatus(TOO_MANY, ex.getBody().getDetail()));
				return;
			}
			session.getAttributes().put(CLIENT, client);
			super.afterConnectionEstablished(opened);
		}

		@Override
		protected void handleTextMessage(WebSocketSession session, @Nullable TextMessage message) throws Exception {
			NonBlockingSession opened = NonBlockingSession.of(session);
			if (opened.isOver()) {
				return;
			}
			if (!opened.mayReceive()) {
				opened.drop(new CloseStatus(TOO_MANY,
						String.format(Locale.ROOT, "At most %d messages in a second are allowed", maxMessages)));
				return;
			}
			try {
				super.handleTextMessage(opened, message);
			}
			catch (Exception ex) {
				log.debug("A message that cannot be read", ex);
				opened.drop(INVALID_MESSAGE);
			}
		}

		@Override
		public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
			if (session.getAttributes().remove(CLIENT) instanceof String client) {
				limit.close(client);
				super.afterConnectionClosed(session, status);
			}
		}

	}

}
