package org.zerodistance.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.zerodistance.city.columns.ColumnId;
import org.zerodistance.city.columns.ColumnKeeping;
import org.zerodistance.city.columns.ColumnState;
import org.zerodistance.city.columns.Rhythm;
import org.zerodistance.city.columns.SaveColumn;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Builds a newspaper column by the house's own use case. Starts as an open weekly column that
 * requires no second reader.
 */
public final class ColumnBuilder {
  private static final AtomicLong COUNT = new AtomicLong();

  private final TestHouse house;
  private String slug;
  private String name = "零距离追问";
  private boolean secondReader;

  ColumnBuilder(TestHouse house, TestCity city) {
    this.house = house;
    this.slug = "column-" + COUNT.incrementAndGet() + "-" + city.slug();
  }

  public ColumnBuilder named(String words) {
    this.name = words;
    return this;
  }

  /** The last part of its address. */
  public ColumnBuilder at(String address) {
    this.slug = address;
    return this;
  }

  /** Nobody approves a text of their own in it. */
  public ColumnBuilder withSecondReader() {
    this.secondReader = true;
    return this;
  }

  /** The command as the form makes it, not yet sent. */
  public SaveColumn command() {
    return new SaveColumn(
        slug, name, "", "日报", "", Rhythm.WEEKLY, Optional.of(4), 0, secondReader, ColumnState.OPEN);
  }

  public ColumnId created() {
    return house.get(ColumnKeeping.class).create(command(), Viewer.SYSTEM);
  }
}
