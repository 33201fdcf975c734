package org.zerodistance.web.kernel.pagecache;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives clients that accept gzip separate strong ETags, because the compressed content has
 * different bytes (RFC 9110, section 8.8.3.3). Broken conditions are dropped. Resources only know
 * the tag of the content.
 */
@Provider
@PreMatching
@Priority(1)
@Dependent
public class GzipETagFilter implements ContainerRequestFilter, ContainerResponseFilter {
  static final String MARK = "-gzip";

  private static final Pattern TAGS =
      Pattern.compile("\\*|(?:W/)?\"[^\"\\\\]*+\"(?:\\s*+,\\s*+(?:W/)?\"[^\"\\\\]*+\")*+");

  @Override
  public void filter(ContainerRequestContext request) {
    for (String condition : List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MATCH)) {
      String tags = request.getHeaderString(condition);
      if (tags != null && !TAGS.matcher(tags).matches()) {
        // A condition that cannot be read counts as absent.
        request.getHeaders().remove(condition);
      }
    }
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(MARK) && unpacks(request)) {
      request.getHeaders().putSingle(HttpHeaders.IF_NONE_MATCH, known.replace(MARK + '"', "\""));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    EntityTag tag = response.getEntityTag();
    if (tag != null && !tag.isWeak() && unpacks(request)) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag.getValue() + MARK));
    }
  }

  private static boolean unpacks(ContainerRequestContext request) {
    return GzipAcceptance.accepted(
        Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING)));
  }
}
