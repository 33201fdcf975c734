package org.zerodistance.insight.dossiers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Creates dossiers and changes their text, state and visibility. */
@Dependent
public class DossierKeeping {
  private final Dossiers dossiers;
  private final Linking linking;
  private final CaseMoves cases;
  private final DossierLog log;
  private final Clock clock;

  @Inject
  DossierKeeping(Dossiers dossiers, Linking linking, CaseMoves cases, DossierLog log, Clock clock) {
    this.dossiers = dossiers;
    this.linking = linking;
    this.cases = cases;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Creates a dossier of these cases; if an editor creates it, no review is needed.
   *
   * @param title 2 to 200 characters
   * @param summary up to 4,000 characters
   */
  @Transactional
  public DossierId create(String title, String summary, List<InquiryId> inquiries, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    check(title, summary);
    DossierId id =
        dossiers.insert(
            title.strip(),
            summary.strip(),
            by.has(Role.EDITOR) ? DossierState.OPEN : DossierState.PROPOSED,
            by.person());
    log.append(EventType.DOSSIER_CREATED, id, by);
    inquiries.forEach(inquiry -> linking.link(id, inquiry, by));
    return id;
  }

  /**
   * Changes title and summary.
   *
   * @param version of the row that the form was made from
   */
  @Transactional
  public void save(DossierId id, String title, String summary, int version, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    check(title, summary);
    Dossier read = dossiers.get(id).requireVersion(version);
    if (read.title().equals(title.strip()) && read.summary().equals(summary.strip())) {
      return;
    }
    dossiers.write(id, title.strip(), summary.strip(), version);
    log.append(EventType.DOSSIER_CHANGED, id, by);
    if (read.isPublic() && !read.title().equals(title.strip())) {
      touchCases(id);
    }
  }

  /** Changes the state; only an editor may open a proposed dossier. */
  @Transactional
  public void move(DossierId id, DossierState to, int version, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    Dossier read = dossiers.get(id).requireVersion(version).requireMove(to);
    if (read.state() == DossierState.PROPOSED) {
      by.require(Role.EDITOR);
    }
    dossiers.move(read, to);
    log.append(EventType.DOSSIER_MOVED, id, by, "state", to);
  }

  /** Makes the dossier public, or non-public again. */
  @Transactional
  public void show(DossierId id, boolean toEverybody, int version, Viewer by) {
    by.require(Role.EDITOR);
    Dossier read = dossiers.get(id).requireVersion(version);
    if (toEverybody && !read.state().mayBePublic()) {
      throw new DossierProblem(DossierProblem.Code.DOSSIER_NOT_READY, id);
    }
    dossiers.show(read, toEverybody ? Optional.of(clock.instant()) : Optional.empty());
    log.append(toEverybody ? EventType.DOSSIER_PUBLISHED : EventType.DOSSIER_UNPUBLISHED, id, by);
    touchCases(id);
  }

  /** The pages of the cases name the dossier, so they change too. */
  private void touchCases(DossierId id) {
    dossiers.linked(id).forEach(cases::touched);
  }

  private static void check(String title, String summary) {
    new Violations()
        .length("title", title, 2, 200)
        .length("summary", summary, 0, 4_000)
        .throwIfAny();
  }
}
