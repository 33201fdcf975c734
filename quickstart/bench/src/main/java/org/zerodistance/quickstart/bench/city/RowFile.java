package org.zerodistance.quickstart.bench.city;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A file of rows of one table in the default format of {@code LOAD DATA}. */
final class RowFile implements AutoCloseable {
  private final BufferedWriter out;
  private final StringBuilder row = new StringBuilder(2_000);

  RowFile(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  void row(Object... values) throws IOException {
    row.setLength(0);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        row.append('\t');
      }
      value(values[i]);
    }
    out.append(row).append('\n');
  }

  private void value(Object value) {
    if (value == null) {
      row.append("\\N");
    } else if (value instanceof Instant at) {
      moment(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof BigDecimal number) {
      row.append(number.toPlainString());
    } else {
      row.append(value);
    }
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> row.append("\\\\");
        case '\t' -> row.append("\\t");
        case '\n' -> row.append("\\n");
        default -> row.append(c);
      }
    }
  }

  private void moment(LocalDateTime at) {
    row.append(at.getYear()).append('-');
    digits(at.getMonthValue(), 2).append('-');
    digits(at.getDayOfMonth(), 2).append(' ');
    digits(at.getHour(), 2).append(':');
    digits(at.getMinute(), 2).append(':');
    digits(at.getSecond(), 2).append('.');
    digits(at.getNano() / 1000, 6);
  }

  private StringBuilder digits(int number, int width) {
    String text = Integer.toString(number);
    return row.append("0".repeat(width - text.length())).append(text);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
