package org.zerodistance.outward.api;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Allows scripts of any site to read the API. Submitting from another site's page stays forbidden,
 * because the allowed methods are only those for reading.
 */
@Provider
@Dependent
public class CorsFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    if (path.startsWith("api/") || path.startsWith("/api/")) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle("Access-Control-Allow-Origin", "*");
      headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
      headers.putSingle("Access-Control-Allow-Headers", "If-None-Match");
      headers.putSingle("Access-Control-Expose-Headers", "ETag, Search-Limited");
    }
  }
}
