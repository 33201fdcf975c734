package org.zerodistance.web.kernel.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a {@link Form} from an urlencoded body of up to a million bytes or from a multipart body
 * within the limits of {@code web.xml}. Larger bodies are answered with 413.
 */
@Provider
@Dependent
public class FormReader implements MessageBodyReader<Form> {
  private static final int LARGEST = 1_000_000;
  private static final int MOST_FIELDS = 2_000;

  private final HttpServletRequest request;

  @Inject
  FormReader(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == Form.class;
  }

  @Override
  public Form readFrom(
      Class<Form> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return media.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
            && media.getSubtype().equals("form-data")
        ? multipart()
        : urlencoded(body);
  }

  private static Form urlencoded(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    QueryString.parse(new String(bytes, StandardCharsets.UTF_8))
        .forEach((name, all) -> values.put(name, all.stream().map(FormReader::normalize).toList()));
    return Form.of(values, Map.of());
  }

  private Form multipart() throws IOException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, List<Upload>> files = new LinkedHashMap<>();
    int fields = 0;
    for (Part part : parts()) {
      if (++fields > MOST_FIELDS) {
        throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
      }
      if (part.getSubmittedFileName() == null) {
        values.computeIfAbsent(part.getName(), n -> new ArrayList<>()).add(normalize(text(part)));
      } else if (part.getSize() > 0) {
        files.computeIfAbsent(part.getName(), n -> new ArrayList<>()).add(new PartUpload(part));
      }
    }
    return Form.of(values, files);
  }

  private Iterable<Part> parts() throws IOException {
    try {
      return request.getParts();
    } catch (IllegalStateException tooLarge) {
      throw new WebApplicationException(tooLarge, Response.Status.REQUEST_ENTITY_TOO_LARGE);
    } catch (ServletException broken) {
      throw new BadRequestException(broken);
    }
  }

  private static String text(Part part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
  }

  /** Unifies line ends and removes control characters. */
  private static String normalize(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
  }

  private record PartUpload(Part part) implements Upload {
    @Override
    public String fileName() {
      String name = part.getSubmittedFileName();
      String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
      return last.length() <= 200 ? last : last.substring(last.length() - 200);
    }

    @Override
    public long size() {
      return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return part.getInputStream();
    }
  }
}
