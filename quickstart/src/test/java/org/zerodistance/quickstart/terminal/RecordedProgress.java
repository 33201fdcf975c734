package org.zerodistance.quickstart.terminal;

import java.util.ArrayList;
import java.util.List;

/** Records all progress, for tests. */
public final class RecordedProgress implements Progress {
  private final List<String> steps = new ArrayList<>();
  private final List<String> amounts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  @Override
  public void step(String what) {
    steps.add(what);
  }

  @Override
  public void bytes(long done, long total) {
    amounts.add(done + "/" + total);
  }

  @Override
  public void rows(long done, long total) {
    amounts.add(done + "/" + total);
  }

  @Override
  public void note(String remark) {
    notes.add(remark);
  }

  @Override
  public void warning(String line) {
    notes.add(line);
  }

  @Override
  public void done() {}

  public List<String> steps() {
    return steps;
  }

  public List<String> amounts() {
    return amounts;
  }

  public List<String> notes() {
    return notes;
  }
}
