package org.zerodistance.web.kernel.pages;

import jakarta.json.spi.JsonProvider;
import java.io.StringWriter;

/** Writes JSON into HTML: data blocks for search engines and for our own scripts. */
public final class HtmlJson {
  /** Cached, because finding it searches the class path each time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private HtmlJson() {}

  /** A quoted JSON string that cannot start or end HTML. */
  static String text(String text) {
    return harmless(JSON.createValue(text).toString());
  }

  /** A whole JSON document that cannot start or end HTML; printed with {@code ?no_esc}. */
  public static String block(jakarta.json.JsonObject object) {
    StringWriter out = new StringWriter();
    try (jakarta.json.JsonWriter writer = JSON.createWriter(out)) {
      writer.write(object);
    }
    return harmless(out.toString());
  }

  private static String harmless(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
