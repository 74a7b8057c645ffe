package org.briefingapi.live;

import java.time.Duration;

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
 * Closes a connection whose messages break the protocol as the protocol wants it, and one
 * whose reader does not keep up.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebSocketProtocol {

	@Bean
	GraphQlWebSocketHandler graphQlWebSocketHandler(WebGraphQlHandler graphQl, GraphQlProperties properties,
			JsonMapper json, @Value("${server.tomcat.connection-timeout}") Duration patience) {
		GraphQlProperties.Websocket websocket = properties.getWebsocket();
		return new Handler(graphQl, new JacksonJsonHttpMessageConverter(json), websocket, patience);
	}

	private static final class Handler extends GraphQlWebSocketHandler {

		private static final Logger log = LoggerFactory.getLogger(WebSocketProtocol.class);

		/** The code of graphql-transport-ws for a message that is none of its own. */
		private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");

		private final Duration patience;

		private Handler(WebGraphQlHandler graphQl, JacksonJsonHttpMessageConverter json,
				GraphQlProperties.Websocket websocket, Duration patience) {
			super(graphQl, json, websocket.getConnectionInitTimeout(), websocket.getKeepAlive());
			this.patience = patience;
		}

		@Override
		public void afterConnectionEstablished(WebSocketSession session) {
			super.afterConnectionEstablished(NonBlockingSession.open(session, patience));
		}

		@Override
		protected void handleTextMessage(WebSocketSession session, @Nullable TextMessage message) throws Exception {
			NonBlockingSession bounded = NonBlockingSession.of(session);
			if (bounded.isOver()) {
				return;
			}
			try {
				super.handleTextMessage(bounded, message);
			}
			catch (Exception ex) {
				log.debug("A message that cannot be read", ex);
				session.close(INVALID_MESSAGE);
			}
		}

	}

}
