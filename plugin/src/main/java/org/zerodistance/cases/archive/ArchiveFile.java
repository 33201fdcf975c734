package org.zerodistance.cases.archive;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.zerodistance.cases.inquiries.InquiryNumber;

/**
 * Reads a CSV file of inquiries by the names in its first line: UTF-8 with or without a byte order
 * mark; {@code title}, {@code submitted_at} and {@code body} are required, {@code number, author,
 * reply, replied_at, topic, likes} are optional.
 */
final class ArchiveFile {
  /** The content of a file: valid rows and refused rows. */
  record ArchiveContent(List<ArchiveRow> rows, List<RefusedRow> refused) {}

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_BODY = 15_000;
  private static final int LONGEST_REPLY = 100_000;

  private final RowDates dates;

  ArchiveFile(ZoneId zone) {
    this.dates = new RowDates(zone);
  }

  /**
   * @throws ArchiveProblem when the file as a whole cannot be read
   */
  ArchiveContent read(byte[] file) {
    String text = decode(file);
    List<ArchiveRow> rows = new ArrayList<>();
    List<RefusedRow> refused = new ArrayList<>();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            // Also allows blanks before a quotation mark and around the names of columns.
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      requireColumns(parser.getHeaderMap());
      Iterator<CSVRecord> records = parser.iterator();
      long line = 1;
      while (true) {
        try {
          line = parser.getCurrentLineNumber() + 1;
          if (!records.hasNext()) {
            break;
          }
          read(records.next(), line, rows, refused);
        } catch (UncheckedIOException | IllegalStateException e) {
          // An unclosed quote swallows the rest of the file; the rows before it are valid.
          refused.add(
              new RefusedRow(
                  line,
                  "from here on the file cannot be read: a quotation mark is not closed",
                  List.of()));
          break;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new ArchiveProblem(
          ArchiveProblem.Code.FILE_COLUMNS_MISSING, String.valueOf(e.getMessage()));
    }
    return new ArchiveContent(rows, refused);
  }

  private void read(CSVRecord csv, long line, List<ArchiveRow> rows, List<RefusedRow> refused) {
    List<String> reasons = new ArrayList<>();
    String title = oneLine(csv, "title");
    String body = lines(csv, "body");
    String reply = lines(csv, "reply");
    Optional<InquiryNumber> number = number(csv, reasons);
    Optional<Instant> submitted = date(csv, "submitted_at", true, reasons);
    Optional<Instant> replied = date(csv, "replied_at", false, reasons);
    length(title, "title", 1, LONGEST_TITLE, reasons);
    length(body, "body", 1, LONGEST_BODY, reasons);
    length(reply, "reply", 0, LONGEST_REPLY, reasons);
    int likes = likes(csv, reasons);
    if (!reply.isEmpty() && replied.isEmpty() && reasons.isEmpty()) {
      reasons.add("there is a reply but no replied_at");
    }
    if (replied.isPresent() && submitted.isPresent() && replied.get().isBefore(submitted.get())) {
      reasons.add("replied_at lies before submitted_at");
    }
    if (!reasons.isEmpty()) {
      refused.add(new RefusedRow(line, String.join("; ", reasons), csv.toList()));
      return;
    }
    rows.add(
        new ArchiveRow(
            line,
            number,
            Optional.of(oneLine(csv, "author")).filter(a -> !a.isEmpty()).map(a -> cut(a, 60)),
            title,
            submitted.orElseThrow(),
            body,
            Optional.of(reply).filter(r -> !r.isEmpty()),
            reply.isEmpty() ? Optional.empty() : replied,
            Optional.of(oneLine(csv, "topic")).filter(t -> !t.isEmpty()),
            likes,
            csv.toList()));
  }

  private static Optional<InquiryNumber> number(CSVRecord csv, List<String> reasons) {
    String text = oneLine(csv, "number");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[1-9][0-9]{0,17}")) {
      reasons.add("number “" + text + "” is not a positive whole number");
      return Optional.empty();
    }
    return Optional.of(new InquiryNumber(Long.parseLong(text)));
  }

  private Optional<Instant> date(
      CSVRecord csv, String column, boolean required, List<String> reasons) {
    String text = oneLine(csv, column);
    if (text.isEmpty()) {
      if (required) {
        reasons.add(column + " is empty");
      }
      return Optional.empty();
    }
    Optional<Instant> found = dates.find(text);
    if (found.isEmpty()) {
      reasons.add(column + " “" + text + "” is no date that we know");
    }
    return found;
  }

  private static int likes(CSVRecord csv, List<String> reasons) {
    String text = oneLine(csv, "likes");
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,9}")) {
      reasons.add("likes “" + text + "” is not a whole number");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private static void length(
      String text, String column, int least, int most, List<String> reasons) {
    int length = text.codePointCount(0, text.length());
    if (length < least) {
      reasons.add(column + " is empty");
    } else if (length > most) {
      reasons.add(column + " has " + length + " characters, more than " + most);
    }
  }

  private static String oneLine(CSVRecord csv, String column) {
    return value(csv, column).replaceAll("[\\s\\u3000\\u00a0]+", " ").strip();
  }

  /** Strips each line and collapses runs of empty lines. */
  private static String lines(CSVRecord csv, String column) {
    return value(csv, column)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\t\\u00a0\\u3000 ]*\\n[\\t\\u00a0\\u3000 ]*", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  private static String value(CSVRecord csv, String column) {
    return csv.isMapped(column) && csv.isSet(column) ? csv.get(column) : "";
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static void requireColumns(Map<String, Integer> header) {
    List<String> missing = new ArrayList<>();
    for (String column : List.of("title", "submitted_at", "body")) {
      if (header.keySet().stream()
          .noneMatch(name -> name.strip().toLowerCase(Locale.ROOT).equals(column))) {
        missing.add(column);
      }
    }
    if (!missing.isEmpty()) {
      throw new ArchiveProblem(
          ArchiveProblem.Code.FILE_COLUMNS_MISSING, String.join(", ", missing));
    }
  }

  private static String decode(byte[] file) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(file);
    CharBuffer out = CharBuffer.allocate(file.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new ArchiveProblem(ArchiveProblem.Code.FILE_NOT_UTF8, in.position() + 1);
    }
    String text = out.flip().toString();
    String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (unmarked.isBlank()) {
      throw new ArchiveProblem(ArchiveProblem.Code.FILE_EMPTY);
    }
    return unmarked;
  }
}
