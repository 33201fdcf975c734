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

/** Tells one dossier in one transaction: opened by an editor, moved on, perhaps made public. */
@Dependent
public class DossierScene {
  private final DossierKeeping keeping;
  private final DossierPages pages;
  private final SettingStore settings;

  @Inject
  DossierScene(DossierKeeping keeping, DossierPages pages, SettingStore settings) {
    this.keeping = keeping;
    this.pages = pages;
    this.settings = settings;
  }

  /** Stores the new dossier's id under {@code mark}, so that it is told once. */
  @Transactional
  public void tell(Script script, Cast cast, Function<String, InquiryId> inquiries, String mark) {
    Viewer editor = cast.get(script.text("editor"));
    List<InquiryId> cases = script.texts("inquiries").stream().map(inquiries).toList();
    Instant opened = cast.past(script.instant(cast.today(), cast.zone()));
    DossierId id =
        HouseClock.at(
            opened,
            () -> keeping.create(script.text("title"), script.text("summary"), cases, editor));
    DossierState state = DossierState.valueOf(script.text("state").toUpperCase(Locale.ROOT));
    if (state != DossierState.OPEN) {
      HouseClock.at(
          cast.past(opened.plusSeconds(86_400)),
          () -> {
            keeping.move(id, state, version(id, editor), editor);
            return id;
          });
    }
    if (script.flag("public")) {
      HouseClock.at(
          cast.past(opened.plusSeconds(90_000)),
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
