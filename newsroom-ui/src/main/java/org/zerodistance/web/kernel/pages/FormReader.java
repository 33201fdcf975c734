package org.zerodistance.web.kernel.pages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.foundation.platform.TextNormalizer;
import org.zerodistance.foundation.platform.ThrowableFormatter;
import org.zerodistance.foundation.ratelimit.IntakeLimit;
import org.zerodistance.foundation.ratelimit.IntakeRateLimiter;
import org.zerodistance.web.kernel.uploads.MultipartReader;
import org.zerodistance.web.kernel.uploads.TimedBody;
import org.zerodistance.web.kernel.uploads.Upload;
import org.zerodistance.web.kernel.uploads.UploadedFiles;

/**
 * Reads a {@link Form} from an urlencoded body of up to a million bytes, or from a multipart body
 * of up to {@value #MOST_PARTS} parts with six photos. Counts while it reads, so that a body beyond
 * the bounds is refused with 413 where it exceeds them; strangers may send a limited number of
 * multipart bodies. A body that ends too early or has no form is answered with 400. Each refusal is
 * one line in the log.
 */
@Provider
@Dependent
public class FormReader implements MessageBodyReader<Form> {
  private static final System.Logger LOG = System.getLogger(FormReader.class.getName());

  /** Of all texts of a form together, in bytes. */
  private static final int LARGEST = 1_000_000;

  private static final long LARGEST_FILE = 50L << 20;
  private static final long LARGEST_MULTIPART = 64L << 20;
  private static final int MOST_PARTS = 2_000;
  private static final int LONGEST_FILE_NAME = 200;

  private final Visitor visitor;
  private final IntakeRateLimiter throttle;
  private final UploadedFiles uploadedFiles;

  @Inject
  FormReader(Visitor visitor, IntakeRateLimiter throttle, UploadedFiles uploadedFiles) {
    this.visitor = visitor;
    this.throttle = throttle;
    this.uploadedFiles = uploadedFiles;
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
      InputStream body) {
    boolean multipart =
        media.getType().equalsIgnoreCase("multipart")
            && media.getSubtype().equalsIgnoreCase("form-data");
    try {
      Form form =
          multipart ? multipart(body, media.getParameters().get("boundary")) : urlencoded(body);
      visitor.received(form);
      return form;
    } catch (MultipartReader.TooLong tooLong) {
      throw refused(Response.Status.REQUEST_ENTITY_TOO_LARGE, tooLong);
    } catch (TimedBody.TooSlow tooSlow) {
      throw refused(Response.Status.REQUEST_TIMEOUT, tooSlow);
    } catch (IOException broken) {
      throw refused(Response.Status.BAD_REQUEST, broken);
    }
  }

  private WebApplicationException refused(Response.Status status, IOException why) {
    LOG.log(
        System.Logger.Level.WARNING,
        "refused a body for {0}: {1}",
        visitor.route(),
        ThrowableFormatter.line(why));
    return new WebApplicationException(status);
  }

  private static Form urlencoded(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new MultipartReader.TooLong("a form of more than " + LARGEST + " bytes");
    }
    return Form.of(QueryString.parse(new String(bytes, StandardCharsets.UTF_8)), Map.of());
  }

  private Form multipart(InputStream body, String boundary) throws IOException {
    if (!visitor.known()) {
      throttle.take(IntakeLimit.MULTIPART, visitor.address());
    }
    if (visitor.header(HttpHeaders.CONTENT_LENGTH).filter(FormReader::isTooLong).isPresent()) {
      throw new MultipartReader.TooLong("a form of more than " + LARGEST_MULTIPART + " bytes");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, List<Upload>> files = new LinkedHashMap<>();
    MultipartReader reader = new MultipartReader(body, boundary);
    long textLeft = LARGEST;
    long filesLeft = LARGEST_MULTIPART;
    int parts = 0;
    for (Optional<MultipartReader.Part> next = reader.next();
        next.isPresent();
        next = reader.next()) {
      if (++parts > MOST_PARTS) {
        throw new MultipartReader.TooLong("a form of more than " + MOST_PARTS + " parts");
      }
      MultipartReader.Part part = next.get();
      if (part.fileName().isEmpty()) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        reader.copy(text, textLeft);
        textLeft -= text.size();
        values
            .computeIfAbsent(part.name(), n -> new ArrayList<>())
            .add(TextNormalizer.normalize(text.toString(StandardCharsets.UTF_8)));
      } else {
        UploadedFiles.UploadSink sink =
            uploadedFiles.receive(shortened(TextNormalizer.normalize(part.fileName().get())));
        try (sink) {
          reader.copy(sink, Math.min(LARGEST_FILE, filesLeft));
        }
        filesLeft -= sink.size();
        // A field without a choice is sent as a file without name and content.
        if (sink.size() > 0 || !part.fileName().get().isBlank()) {
          files.computeIfAbsent(part.name(), n -> new ArrayList<>()).add(sink.upload());
        }
      }
    }
    return Form.of(values, files);
  }

  private static boolean isTooLong(String length) {
    return !length.matches("[0-9]{1,18}") || Long.parseLong(length) > LARGEST_MULTIPART;
  }

  private static String shortened(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.length() <= LONGEST_FILE_NAME
        ? last
        : last.substring(last.length() - LONGEST_FILE_NAME);
  }
}
