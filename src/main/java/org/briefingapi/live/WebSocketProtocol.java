package org.briefingapi.live;

import java.time.Duration;
import java.util.List;

import org.briefingapi.web.ClientAddress;
import org.briefingapi.web.Problem;
import org.briefingapi.web.ResponseSender;
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
 * Closes WebSockets with the close codes of graphql-transport-ws: after a violation of
 * the protocol, above a limit, and when the client falls behind.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebSocketProtocol {

	private static final int TOO_MANY = 4429;

	static CloseStatus tooMany(String reason) {
		return new CloseStatus(TOO_MANY, reason);
	}

	@Bean
	GraphQlWebSocketHandler graphQlWebSocketHandler(WebGraphQlHandler graphQl, GraphQlProperties properties,
			JsonMapper json, StreamLimit limit, MessageLimit messages, ResponseSender sender,
			@Value("${server.tomcat.connection-timeout}") Duration patience) {
		GraphQlProperties.Websocket websocket = properties.getWebsocket();
		return new Handler(graphQl, new JacksonJsonHttpMessageConverter(json), websocket, limit, messages, sender,
				patience);
	}

	private static final class Handler extends GraphQlWebSocketHandler {

		private static final Logger log = LoggerFactory.getLogger(WebSocketProtocol.class);

		/** The close code of graphql-transport-ws for an unknown or malformed message. */
		private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");

		private static final CloseStatus NO_SUBPROTOCOL = new CloseStatus(4406, "Subprotocol not acceptable");

		private static final String PROTOCOL = "graphql-transport-ws";

		private static final String CLIENT = "client";

		private final StreamLimit limit;

		private final ResponseSender sender;

		private final MessageLimit messages;

		private final Duration patience;

		private Handler(WebGraphQlHandler graphQl, JacksonJsonHttpMessageConverter json,
				GraphQlProperties.Websocket websocket, StreamLimit limit, MessageLimit messages, ResponseSender sender,
				Duration patience) {
			super(graphQl, json, websocket.getConnectionInitTimeout(), websocket.getKeepAlive());
			this.limit = limit;
			this.sender = sender;
			this.messages = messages;
			this.patience = patience;
		}

		/** Spring also announces an older subprotocol, which it does not implement. */
		@Override
		public List<String> getSubProtocols() {
			return List.of(PROTOCOL);
		}

		@Override
		public void afterConnectionEstablished(WebSocketSession session) {
			String client = ClientAddress.of(session.getRemoteAddress());
			NonBlockingSession opened = NonBlockingSession.open(session, sender, client, patience);
			try {
				limit.open(client);
			}
			catch (Problem ex) {
				opened.drop(tooMany(String.valueOf(ex.getBody().getDetail())));
				return;
			}
			session.getAttributes().put(CLIENT, client);
			if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
				opened.drop(NO_SUBPROTOCOL);
				return;
			}
			super.afterConnectionEstablished(opened);
		}

		@Override
		protected void handleTextMessage(WebSocketSession session, @Nullable TextMessage message) throws Exception {
			NonBlockingSession opened = NonBlockingSession.of(session);
			if (opened.isOver()) {
				return;
			}
			if (!messages.count(ClientAddress.of(session.getRemoteAddress()))) {
				opened.drop(tooMany(messages.refusal()));
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
				NonBlockingSession.of(session).forget();
				super.afterConnectionClosed(session, status);
			}
		}

	}

}
