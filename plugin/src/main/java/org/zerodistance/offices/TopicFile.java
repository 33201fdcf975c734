package org.zerodistance.offices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.zerodistance.offices.OfficesProblem.OfficesCode;
import org.zerodistance.platform.Violations;
import org.zerodistance.platform.Violations.Violation;

/**
 * Reads a file of topics: UTF-8 with or without a byte order mark, a header naming {@code
 * level1,level2,level3} in any order, one topic a line. Each line is read by itself, so that a
 * broken one (odd quotes, foreign bytes) spoils no other.
 */
final class TopicFile {
  /** The names from the first level down; one to three of them. */
  record Line(int number, List<String> names) {}

  private static final String[] HEADER = {"level1", "level2", "level3"};
  private static final int SHOWN = 120;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setTrim(true).get();

  private final List<Line> lines = new ArrayList<>();
  private final List<TopicImportReport.Refused> refused = new ArrayList<>();

  /**
   * @throws OfficesProblem when the first line does not name the columns
   */
  TopicFile(byte[] file) {
    int[] columns = null;
    int number = 0;
    for (byte[] bytes : split(file)) {
      number++;
      Optional<String> text = decode(bytes);
      if (columns == null) {
        columns = columns(text.orElse(""));
      } else if (text.isEmpty()) {
        refuse(number, "", "admin.topic-line-not-utf8");
      } else if (!text.get().isBlank()) {
        read(number, text.get(), columns);
      }
    }
    if (columns == null) {
      throw new OfficesProblem(OfficesCode.TOPIC_FILE_WITHOUT_HEADER);
    }
  }

  List<Line> lines() {
    return lines;
  }

  List<TopicImportReport.Refused> refused() {
    return refused;
  }

  private void read(int number, String text, int[] columns) {
    Optional<CSVRecord> parsed = parse(text);
    if (parsed.isEmpty()) {
      refuse(number, text, "admin.topic-line-broken");
      return;
    }
    CSVRecord fields = parsed.get();
    List<String> names = new ArrayList<>();
    for (int column : columns) {
      names.add(column < fields.size() ? fields.get(column).strip() : "");
    }
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    if (fields.size() > HEADER.length && Arrays.stream(columns).max().getAsInt() < HEADER.length) {
      refuse(number, text, "admin.topic-line-columns", HEADER.length, fields.size());
    } else if (names.isEmpty() || names.contains("")) {
      refuse(number, text, "admin.topic-line-gap");
    } else if (names.stream().anyMatch(n -> n.contains("/"))) {
      refuse(number, text, "admin.topic-slash");
    } else if (names.stream().anyMatch(n -> TopicKeeping.length(n) > TopicKeeping.LONGEST_NAME)) {
      refuse(number, text, "admin.topic-line-long", TopicKeeping.LONGEST_NAME);
    } else if (TopicKeeping.length(String.join("/", names)) > TopicKeeping.LONGEST_PATH) {
      refuse(number, text, "admin.topic-path-long", TopicKeeping.LONGEST_PATH);
    } else {
      lines.add(new Line(number, List.copyOf(names)));
    }
  }

  private void refuse(int number, String text, String reason, Object... details) {
    List<Violation> why = new Violations().add("file", reason, details).list();
    int end = text.offsetByCodePoints(0, Math.min(TopicKeeping.length(text), SHOWN));
    refused.add(new TopicImportReport.Refused(number, text.substring(0, end), why.get(0)));
  }

  private static int[] columns(String header) {
    String text = header.startsWith("\uFEFF") ? header.substring(1) : header;
    List<String> names =
        parse(text).stream()
            .flatMap(CSVRecord::stream)
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .toList();
    int[] columns = Arrays.stream(HEADER).mapToInt(names::indexOf).toArray();
    if (Arrays.stream(columns).anyMatch(column -> column < 0)) {
      throw new OfficesProblem(OfficesCode.TOPIC_FILE_WITHOUT_HEADER);
    }
    return columns;
  }

  private static Optional<CSVRecord> parse(String line) {
    try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
    } catch (IOException | UncheckedIOException broken) {
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException foreign) {
      return Optional.empty();
    }
  }

  private static List<byte[]> split(byte[] file) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= file.length; i++) {
      if (i == file.length || file[i] == '\n') {
        int end = i > start && file[i - 1] == '\r' ? i - 1 : i;
        if (i < file.length || end > start) {
          lines.add(Arrays.copyOfRange(file, start, end));
        }
        start = i + 1;
      }
    }
    return lines;
  }
}
