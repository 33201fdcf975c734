package org.zerodistance.house;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zerodistance.caselog.ActorKind;
import org.zerodistance.caselog.Audience;
import org.zerodistance.caselog.EventEntry;
import org.zerodistance.caselog.EventLog;
import org.zerodistance.caselog.EventType;
import org.zerodistance.caselog.Subject;
import org.zerodistance.platform.HouseZone;
import org.zerodistance.platform.LongId;
import org.zerodistance.platform.SettingStore;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/** Changes the house; for administrators. */
@Dependent
public class Housekeeping {
  /** There is one house, so its events need no telling apart. */
  private record HouseId(long value) implements LongId {}

  private final SettingStore settings;
  private final Houses houses;
  private final EventLog log;

  @Inject
  Housekeeping(SettingStore settings, Houses houses, EventLog log) {
    this.settings = settings;
    this.houses = houses;
    this.log = log;
  }

  /**
   * @throws org.zerodistance.viewers.AccessProblem when the person is no administrator
   */
  @Transactional
  public void change(ChangeHouse change, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    settings.put("house.name", change.name());
    settings.put("house.name_en", change.nameEn());
    settings.put("house.paper", change.paper());
    settings.put("house.paper_en", change.paperEn());
    settings.put(HouseZone.SETTING, change.zone().getId());
    settings.put("house.map_bounds", change.map().map(MapArea::bounds).orElse(""));
    settings.put("house.map_image", change.map().map(MapArea::image).orElse(""));
    log.append(
        EventEntry.of(
                EventType.HOUSE_CHANGED,
                Subject.HOUSE,
                new HouseId(1),
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("name", change.name()));
    houses.forget();
  }
}
