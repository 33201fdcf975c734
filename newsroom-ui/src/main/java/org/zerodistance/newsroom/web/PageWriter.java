package org.zerodistance.newsroom.web;

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

/** Sends a {@link Page} as HTML, complete or not at all. */
@Provider
@Dependent
public class PageWriter implements MessageBodyWriter<Page> {
  private final Pages pages;
  private final Visitor visitor;

  @Inject
  PageWriter(Pages pages, Visitor visitor) {
    this.pages = pages;
    this.visitor = visitor;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Page page,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    byte[] html = pages.render(page);
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
    headers.putSingle(HttpHeaders.CONTENT_LENGTH, html.length);
    Caching.page(headers, visitor);
    out.write(html);
  }
}
