package org.zerodistance.insight.likeness;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.zerodistance.cases.inquiries.Place;

/**
 * Texts for measurements: the project's own, and real ones if their folder is beside the project
 * (or at {@code ZD_SAMPLES}).
 */
public final class Samples {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant SPREADSHEETS_BEGIN = Instant.parse("1899-12-30T00:00:00Z");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy/M/d H:mm:ss");

  /** The demo is built on this module, so its text is read where it is written. */
  private static final Path DEMO =
      Path.of("../quickstart/demo/src/main/resources/demo/inquiries.yaml");

  /**
   * Cases with known recurring problems.
   *
   * @param problems positions of the cases of each problem
   */
  public record Recurrent(String name, List<CaseWords> cases, List<List<Integer>> problems) {}

  /**
   * Cases with known labels.
   *
   * @param labels one for each case
   */
  public record Labelled(String name, List<CaseWords> cases, List<String> labels) {}

  private Samples() {}

  /** The project's own problems among the inquiries of the demo city. */
  public static Recurrent own() {
    List<CaseWords> cases = new ArrayList<>();
    Map<String, List<Integer>> problems = new LinkedHashMap<>();
    Instant first = Instant.parse("2026-03-02T04:00:00Z");
    for (CSVRecord row : rows(reader("/org/zerodistance/insight/likeness/recurring.csv"))) {
      problems.computeIfAbsent(row.get("problem"), p -> new ArrayList<>()).add(cases.size());
      cases.add(
          words(
              row.get("title"),
              row.get("body"),
              first.plusSeconds(86_400L * Long.parseLong(row.get("days")))));
    }
    cases.addAll(demo().cases());
    return new Recurrent("own and demo", cases, List.copyOf(problems.values()));
  }

  /** The inquiries of the demo city with the first level of their topics. */
  public static Labelled demo() {
    List<CaseWords> cases = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    Object all = new Load(LoadSettings.builder().build()).loadFromReader(open(DEMO));
    for (Object one : (List<?>) all) {
      Map<?, ?> inquiry = (Map<?, ?>) one;
      Object topic =
          inquiry.get("moderation") instanceof Map<?, ?> moderation
              ? moderation.get("topic")
              : null;
      if (topic != null) {
        cases.add(
            words(
                inquiry.get("title").toString(),
                inquiry.get("body").toString(),
                Instant.parse("2025-11-02T04:00:00Z")));
        labels.add(topic.toString().split("/", 2)[0]);
      }
    }
    return new Labelled("demo", cases, labels);
  }

  /** Real inquiries, in which real problems recur. */
  public static Optional<Recurrent> liked() {
    return folder()
        .map(
            folder -> {
              List<CaseWords> cases = new ArrayList<>();
              for (CSVRecord row : rows(open(folder.resolve("inquiries-liked.csv")))) {
                cases.add(words(row.get("title"), row.get("body"), at(row.get("submitted_at"))));
              }
              return new Recurrent("inquiries-liked.csv", cases, groups());
            });
  }

  /** Real inquiries with the first level of a topic tree. */
  public static Optional<Labelled> labelled() {
    return folder()
        .map(
            folder -> {
              List<CaseWords> cases = new ArrayList<>();
              List<String> labels = new ArrayList<>();
              for (CSVRecord row : rows(open(folder.resolve("inquiries-labelled.csv")))) {
                cases.add(words(row.get("title"), row.get("body"), at(row.get("submitted_at"))));
                labels.add(row.get("topic").strip());
              }
              return new Labelled("inquiries-labelled.csv", cases, labels);
            });
  }

  private static Optional<Path> folder() {
    String given = System.getenv("ZD_SAMPLES");
    // Tests run in the folder of their module.
    Path folder = given == null ? Path.of("../../shared/data") : Path.of(given);
    return Optional.of(folder.toAbsolutePath().normalize()).filter(Files::isDirectory);
  }

  private static List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (String line :
        text("/org/zerodistance/insight/likeness/liked-groups.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<Integer> group = new ArrayList<>();
        for (String row : line.substring(0, line.indexOf(':')).split(",")) {
          group.add(Integer.parseInt(row.strip()) - 1);
        }
        groups.add(group);
      }
    }
    return groups;
  }

  private static CaseWords words(String title, String body, Instant at) {
    return new CaseWords(title, body.strip().replaceAll("\\s+", " "), Place.NONE, at);
  }

  /** Parses a time as written by people or spreadsheets. */
  private static Instant at(String text) {
    if (text.matches("[0-9]+(\\.[0-9]+)?")) {
      return SPREADSHEETS_BEGIN.plusSeconds(Math.round(Double.parseDouble(text) * 86_400));
    }
    return LocalDateTime.parse(text.strip(), MOMENT).atZone(SHANGHAI).toInstant();
  }

  private static List<CSVRecord> rows(Reader reader) {
    try (reader) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String resource) {
    try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader reader(String resource) {
    return new InputStreamReader(
        Objects.requireNonNull(Samples.class.getResourceAsStream(resource)),
        StandardCharsets.UTF_8);
  }

  private static Reader open(Path file) {
    try {
      return Files.newBufferedReader(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
