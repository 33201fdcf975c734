package org.zerodistance.web.walk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The body of a form with files, as a browser sends it. */
final class MultipartBody {
  private static final String BOUNDARY = "zd-boundary-5b1e";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  MultipartBody fields(Map<String, String> fields) {
    fields.forEach(
        (name, value) ->
            text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)));
    return this;
  }

  MultipartBody file(String field, String name, byte[] content) {
    text(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(BOUNDARY, field, name));
    out.writeBytes(content);
    text("\r\n");
    return this;
  }

  String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
