package org.zerodistance.city.house;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventLog;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.LongId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.SettingStore;

/** Changes the settings of the house; for administrators. */
@Dependent
public class Housekeeping {
  /** The subject of the house's events; there is one house, so the id is constant. */
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
   * @throws org.zerodistance.foundation.platform.AccessProblem when the person is no administrator
   */
  @Transactional
  public void change(ChangeHouse change, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    if (change.same(Houses.read(settings.all()))) {
      return;
    }
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
