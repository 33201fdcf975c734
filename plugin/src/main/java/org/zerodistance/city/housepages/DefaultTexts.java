package org.zerodistance.city.housepages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The texts that the product brings: files with the title in the first line, behind {@code #}, and
 * the text below.
 */
final class DefaultTexts {
  private DefaultTexts() {}

  static HousePageText of(HousePageKind page, String lang) {
    String name = "defaults/" + page.slug() + "." + lang + ".md";
    try (InputStream in = DefaultTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no default text " + name);
      }
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = file.indexOf('\n');
      return new HousePageText(
          page,
          lang,
          file.substring(2, end).strip(),
          file.substring(end).strip(),
          0,
          Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("the default text " + name + " cannot be read", e);
    }
  }
}
