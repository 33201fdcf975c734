package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.HouseClock;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.SettingStore;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierKeeping;
import org.zerodistance.insight.dossiers.DossierPages;
import org.zerodistance.insight.dossiers.DossierState;

/**
 * Creates one dossier in one transaction: opened by an editor, moved to its state, and published if
 * the file says so.
 */
@Dependent
public class DemoDossierData {
  private final DossierKeeping keeping;
  private final DossierPages pages;
  private final SettingStore settings;

  @Inject
  DemoDossierData(DossierKeeping keeping, DossierPages pages, SettingStore settings) {
    this.keeping = keeping;
    this.pages = pages;
    this.settings = settings;
  }

  /** Stores the new dossier's id under {@code mark}, so that it is created only once. */
  @Transactional
  public void create(
      DemoYaml yaml, DemoPeople people, Function<String, InquiryId> inquiries, String mark) {
    Viewer editor = people.get(yaml.text("editor"));
    List<InquiryId> cases = yaml.texts("inquiries").stream().map(inquiries).toList();
    Instant opened = people.past(yaml.instant(people.today(), people.zone()));
    DossierId id =
        HouseClock.at(
            opened, () -> keeping.create(yaml.text("title"), yaml.text("summary"), cases, editor));
    DossierState state = DossierState.valueOf(yaml.text("state").toUpperCase(Locale.ROOT));
    if (state != DossierState.OPEN) {
      HouseClock.at(
          people.past(opened.plusSeconds(86_400)),
          () -> {
            keeping.move(id, state, version(id, editor), editor);
            return id;
          });
    }
    if (yaml.flag("public")) {
      HouseClock.at(
          people.past(opened.plusSeconds(90_000)),
          () -> {
            keeping.show(id, true, version(id, editor), editor);
            return id;
          });
    }
    settings.put(mark, id.toString());
  }

  private int version(DossierId id, Viewer editor) {
    return pages.get(id, editor).row().version();
  }
}
