package org.zerodistance.foundation.platform;

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
import org.zerodistance.foundation.platform.Violations.Violation;

/**
 * Reads a small CSV file that a person made: UTF-8 with or without a byte order mark, columns found
 * by the names in the first line, one row per line. Each line is parsed separately, so that an
 * invalid one (unbalanced quotes, invalid bytes) does not affect others; therefore no field may
 * span lines.
 */
public final class CsvReader {
  /**
   * A row.
   *
   * @param number counted from 1, the header included
   * @param fields the wanted columns in the wanted order, stripped; empty text when the row is
   *     short
   */
  public record CsvRow(int number, String text, List<String> fields) {}

  /** A rejected line, with the first violation found in it. */
  public record CsvRefused(int number, String text, Violation reason) {}

  private static final int SHOWN = 120;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setTrim(true).get();

  private final List<CsvRow> lines = new ArrayList<>();
  private final List<CsvRefused> refused = new ArrayList<>();

  private CsvReader() {}

  /**
   * @return empty when the first line does not name all the columns
   */
  public static Optional<CsvReader> read(byte[] file, String... wanted) {
    CsvReader read = new CsvReader();
    List<String> header = null;
    int number = 0;
    for (byte[] bytes : split(file)) {
      number++;
      Optional<String> text = decode(bytes);
      if (header == null) {
        header = header(text.orElse(""));
        if (!header.containsAll(Arrays.asList(wanted))) {
          return Optional.empty();
        }
      } else if (text.isEmpty()) {
        read.refuse(number, "", "form.line-not-utf8");
      } else if (!text.get().isBlank()) {
        read.add(number, text.get(), header, wanted);
      }
    }
    return header == null ? Optional.empty() : Optional.of(read);
  }

  /** The valid rows. */
  public List<CsvRow> lines() {
    return List.copyOf(lines);
  }

  /** The rejected rows, in the order of the file. */
  public List<CsvRefused> refused() {
    return List.copyOf(refused);
  }

  /** Rejects a row that is well-formed, for a reason of the caller. */
  public static CsvRefused refuse(CsvRow csvRow, String messageKey, Object... details) {
    return refused(csvRow.number(), csvRow.text(), messageKey, details);
  }

  private void add(int number, String text, List<String> header, String... wanted) {
    Optional<List<String>> fields = parse(text);
    if (fields.isEmpty()) {
      refuse(number, text, "form.line-broken");
    } else if (fields.get().size() > header.size()) {
      refuse(number, text, "form.line-columns", header.size(), fields.get().size());
    } else {
      List<String> row = new ArrayList<>();
      for (String name : wanted) {
        int column = header.indexOf(name);
        row.add(column < fields.get().size() ? fields.get().get(column) : "");
      }
      lines.add(new CsvRow(number, text, List.copyOf(row)));
    }
  }

  private void refuse(int number, String text, String messageKey, Object... details) {
    refused.add(refused(number, text, messageKey, details));
  }

  private static CsvRefused refused(int number, String text, String messageKey, Object... details) {
    int end = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), SHOWN));
    return new CsvRefused(
        number, text.substring(0, end), new Violation("file", messageKey, List.of(details)));
  }

  private static List<String> header(String line) {
    String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
    return parse(text).orElse(List.of()).stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
  }

  private static Optional<List<String>> parse(String line) {
    try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1
          ? Optional.of(
              records.get(0).stream().map(TextNormalizer::normalize).map(String::strip).toList())
          : Optional.empty();
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
