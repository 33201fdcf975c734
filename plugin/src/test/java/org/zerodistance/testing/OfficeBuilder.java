package org.zerodistance.testing;

import java.util.Optional;
import org.zerodistance.city.offices.OfficeKeeping;
import org.zerodistance.city.offices.OfficeLevel;
import org.zerodistance.city.offices.OfficeState;
import org.zerodistance.city.offices.SaveOffice;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Builds an office by the administrators' use case. Starts as an open department of the city,
 * without an office above.
 */
public final class OfficeBuilder {
  private final TestHouse house;
  private final String slug;
  private String name;
  private Optional<OfficeId> parent = Optional.empty();
  private OfficeLevel level = OfficeLevel.DEPARTMENT;
  private OfficeState state = OfficeState.OPEN;

  OfficeBuilder(TestHouse house, String slug) {
    this.house = house;
    this.slug = slug;
    this.name = "城市管理局" + slug;
  }

  public OfficeBuilder named(String words) {
    this.name = words;
    return this;
  }

  public OfficeBuilder under(OfficeId above) {
    this.parent = Optional.of(above);
    return this;
  }

  public OfficeBuilder of(OfficeLevel rank) {
    this.level = rank;
    return this;
  }

  public OfficeBuilder closed() {
    this.state = OfficeState.CLOSED;
    return this;
  }

  /** The command as the form makes it, not yet sent. */
  public SaveOffice command() {
    return new SaveOffice(parent, slug, name, "", level, "浔江市", 0, state);
  }

  public OfficeId created() {
    return house.get(OfficeKeeping.class).create(command(), Viewer.SYSTEM);
  }
}
