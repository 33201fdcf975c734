package org.zerodistance.web.kernel.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Sends an {@link HtmlPage} as HTML, completely or not at all. */
@Provider
@Dependent
public class HtmlPageWriter implements MessageBodyWriter<HtmlPage> {
  private final PageRenderer pageRenderer;
  private final Visitor visitor;

  @Inject
  HtmlPageWriter(PageRenderer pageRenderer, Visitor visitor) {
    this.pageRenderer = pageRenderer;
    this.visitor = visitor;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return HtmlPage.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      HtmlPage htmlPage,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    byte[] html = pageRenderer.render(htmlPage);
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
    headers.putSingle(HttpHeaders.CONTENT_LENGTH, html.length);
    CacheHeaders.page(headers, visitor);
    out.write(html);
  }
}
