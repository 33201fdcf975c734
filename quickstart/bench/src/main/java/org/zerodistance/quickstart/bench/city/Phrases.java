package org.zerodistance.quickstart.bench.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The content of {@code phrases.txt}, read once. */
final class Phrases {
  /** The kinds of sentences that fit every theme; their letters mark them in the file. */
  enum Common {
    G,
    H,
    E,
    W,
    T,
    L,
    O,
    M,
    C,
    S
  }

  /** An office of the city itself. */
  record Bureau(String key, String name, String nameEn, String group) {}

  /**
   * A subject of inquiries.
   *
   * @param kinds the weight of each kind, in the order of {@link #KINDS}
   */
  record Theme(
      String name,
      String bureau,
      String topic,
      TemplateValues.Word place,
      WeightedChoice kinds,
      List<SentenceTemplate> titles,
      List<SentenceTemplate> facts,
      List<SentenceTemplate> asks,
      List<SentenceTemplate> answers) {}

  static final List<String> KINDS =
      List.of("consult", "suggestion", "complaint", "report", "help", "thanks");

  private final List<Bureau> bureaus = new ArrayList<>();
  private final List<Theme> themes = new ArrayList<>();
  private final Map<Common, List<SentenceTemplate>> common = new EnumMap<>(Common.class);

  private Phrases() {
    for (Common kind : Common.values()) {
      common.put(kind, new ArrayList<>());
    }
  }

  static Phrases read() {
    Phrases phrases = new Phrases();
    try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          phrases.take(line.charAt(0), line.substring(2).strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("phrases.txt cannot be read", e);
    }
    return phrases;
  }

  private void take(char mark, String text) {
    switch (mark) {
      case '@' -> {
        String[] p = text.split(",\\s*", -1);
        bureaus.add(new Bureau(p[0], p[1], p[2], p[3]));
      }
      case '=' -> themes.add(theme(text.split("\\s*\\|\\s*", -1)));
      case 't' -> newest().titles().add(SentenceTemplate.of(text));
      case 'f' -> newest().facts().add(SentenceTemplate.of(text));
      case 'a' -> newest().asks().add(SentenceTemplate.of(text));
      case 'r' -> newest().answers().add(SentenceTemplate.of(text));
      default -> common.get(Common.valueOf(String.valueOf(mark))).add(SentenceTemplate.of(text));
    }
  }

  private Theme newest() {
    return themes.get(themes.size() - 1);
  }

  private static Theme theme(String[] p) {
    double[] kinds = new double[KINDS.size()];
    String[] weights = p[4].split(" ", -1);
    for (int i = 0; i < weights.length; i += 2) {
      kinds[KINDS.indexOf(weights[i])] = Double.parseDouble(weights[i + 1]);
    }
    return new Theme(
        p[0],
        p[1],
        p[2],
        TemplateValues.Word.valueOf(p[3].toUpperCase(Locale.ROOT)),
        new WeightedChoice(kinds),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  List<Bureau> bureaus() {
    return bureaus;
  }

  List<Theme> themes() {
    return themes;
  }

  List<SentenceTemplate> common(Common kind) {
    return common.get(kind);
  }
}
