package org.zerodistance.quickstart.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * The terminal's output. On a terminal the current step is one line that is overwritten; in a file
 * or a pipe a step is a line at its start, a line for each further quarter of a long one, and a
 * line at its end. Thread-safe.
 */
public final class Terminal implements Progress {
  private static final int WIDTH = 24;
  private static final long REDRAW_NANOS = 100_000_000;
  private static final long SHORT_NANOS = 2_000_000_000;
  private static final int NARROW = 100;

  private final PrintStream out;
  private final boolean live;

  private String step = "";
  private String note = "";
  private long started;
  private long drawn;
  private long done;
  private long total;
  private LongFunction<String> unit = Terminal::megabytes;
  private int quarter;

  public Terminal(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
  }

  /**
   * Standard output in UTF-8 in every locale; the launcher script passes whether it is a terminal.
   */
  public static Terminal standard() {
    FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
    return new Terminal(
        new PrintStream(stdout, true, StandardCharsets.UTF_8), Boolean.getBoolean("zd.tty"));
  }

  /** Prints a separate line. */
  public synchronized void line(String text) {
    clear();
    out.println(text);
    draw(true);
  }

  @Override
  public synchronized void step(String what) {
    clear();
    step = what;
    note = "";
    started = System.nanoTime();
    done = 0;
    total = 0;
    quarter = 0;
    if (live) {
      draw(true);
    } else {
      out.println("  … " + what);
    }
  }

  @Override
  public synchronized void bytes(long done, long total) {
    amount(done, total, Terminal::megabytes);
  }

  @Override
  public synchronized void rows(long done, long total) {
    amount(done, total, rows -> rows + " rows");
  }

  private void amount(long newDone, long newTotal, LongFunction<String> newUnit) {
    done = newDone;
    total = newTotal;
    unit = newUnit;
    if (live) {
      draw(false);
    } else if (total > 0 && done * 4 / total > quarter) {
      quarter = (int) (done * 4 / total);
      if (quarter < 4 && System.nanoTime() - started > SHORT_NANOS) {
        out.println("    " + step + ": " + amount());
      }
    }
  }

  @Override
  public synchronized void note(String remark) {
    note = remark;
    if (live) {
      draw(false);
    }
  }

  @Override
  public void warning(String text) {
    abandon();
    line("  ! " + text);
  }

  /** Shows the elapsed seconds of a step without own messages. */
  public synchronized void tick() {
    if (live) {
      draw(false);
    }
  }

  @Override
  public synchronized void done() {
    if (!step.isEmpty()) {
      String what = step;
      String size = total > 0 ? ", " + unit.apply(total) : "";
      clear();
      step = "";
      out.println("  ✓ " + what + " (" + seconds() + size + ")");
    }
  }

  /** Ends the current step without a tick, because it failed. */
  public synchronized void abandon() {
    clear();
    step = "";
  }

  private void clear() {
    if (live && !step.isEmpty()) {
      out.print("\r\u001b[2K");
      out.flush();
    }
  }

  private void draw(boolean now) {
    if (!live || step.isEmpty() || (!now && System.nanoTime() - drawn < REDRAW_NANOS)) {
      return;
    }
    drawn = System.nanoTime();
    String rest = total > 0 ? bar(done, total) + " " + amount() : seconds();
    String remark = note.isEmpty() ? "" : "  " + note;
    String text = "  … " + step + "  " + rest + remark;
    out.print("\r\u001b[2K" + (text.length() > NARROW ? text.substring(0, NARROW) : text));
    out.flush();
  }

  /** A bar of fixed width, full when {@code done} reaches {@code total}. */
  static String bar(long done, long total) {
    int full = total <= 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / total);
    return "█".repeat(full) + "░".repeat(WIDTH - full);
  }

  private String amount() {
    long percent = total == 0 ? 0 : Math.min(100, done * 100 / total);
    return percent + " % (" + unit.apply(done) + " of " + unit.apply(total) + ")";
  }

  /** A size in megabytes, or in kilobytes if it would round to 0. */
  static String megabytes(long bytes) {
    return bytes > 0 && bytes < 100_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1_000.0)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }

  private String seconds() {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - started) / 1e9);
  }
}
