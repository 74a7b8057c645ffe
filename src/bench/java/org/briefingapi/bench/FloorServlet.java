package org.briefingapi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import javax.sql.DataSource;

/**
 * The floor: answers of the same content by plain JDBC and JSON written by hand, under
 * {@code /floor/}; and, under {@code /floor/fixed/}, the answers that were put there.
 */
class FloorServlet extends HttpServlet {

	private static final long serialVersionUID = 1;

	private static final String FIXED = "/fixed/";

	private final transient Floor floor;

	private final transient Map<String, byte[]> fixed = new ConcurrentHashMap<>();

	FloorServlet(DataSource dataSource) {
		this.floor = new Floor(dataSource);
	}

	@Override
	protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
		fixed.put(request.getPathInfo(), request.getInputStream().readAllBytes());
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		byte[] body = request.getPathInfo().startsWith(FIXED) ? fixed.get(request.getPathInfo()) : answer(request);
		response.setContentType("application/json");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private byte[] answer(HttpServletRequest request) throws ServletException {
		try {
			String data = switch (request.getPathInfo()) {
				case "/Q1" -> floor.actor(request.getParameter("slug"));
				case "/Q2" -> floor.newestStatements();
				case "/Q3" -> floor.actorAtAGlance(request.getParameter("slug"));
				case "/Q4" -> floor.statementsOfAnArea(request.getParameter("slug"), request.getParameter("from"),
						request.getParameter("to"), request.getParameter("day"), request.getParameter("after"));
				default -> floor.counts(request.getParameter("slug"));
			};
			return data.getBytes(StandardCharsets.UTF_8);
		}
		catch (SQLException ex) {
			throw new ServletException(ex);
		}
	}

}
