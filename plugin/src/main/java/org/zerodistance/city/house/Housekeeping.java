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
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.HouseZone;
import org.zerodistance.foundation.sql.SettingStore;

/** Changes the settings of the house; for administrators. */
@Dependent
public class Housekeeping {
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
    changed(change.name(), by);
  }

  /**
   * Sets what the foot of every page says of the publisher.
   *
   * @throws org.zerodistance.foundation.platform.AccessProblem when the person is no administrator
   */
  @Transactional
  public void change(Imprint imprint, Viewer by) {
    by.require(Role.ADMINISTRATOR);
    House stored = Houses.read(settings.all());
    if (imprint.equals(stored.imprint())) {
      return;
    }
    imprint.values().forEach((name, value) -> settings.put(Imprint.SETTINGS + name, value));
    changed(stored.name(), by);
  }

  private void changed(String name, Viewer by) {
    log.append(
        EventEntry.of(
                EventType.HOUSE_CHANGED,
                Subject.HOUSE,
                HouseId.ONLY,
                Audience.NEWSROOM,
                ActorKind.NEWSROOM)
            .by(by)
            .with("name", name));
    houses.forget();
  }
}
