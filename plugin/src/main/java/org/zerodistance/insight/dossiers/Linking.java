package org.zerodistance.insight.dossiers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.inquiries.CaseMoves;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** Links cases to dossiers and removes links; the case itself does not change. */
@Dependent
public class Linking {
  private final Dossiers dossiers;
  private final CasePages pages;
  private final CaseMoves cases;
  private final DossierLog log;

  @Inject
  Linking(Dossiers dossiers, CasePages pages, CaseMoves cases, DossierLog log) {
    this.dossiers = dossiers;
    this.pages = pages;
    this.cases = cases;
    this.log = log;
  }

  /**
   * Links a case that the caller may see.
   *
   * @return false when it was linked before
   */
  @Transactional
  public boolean link(DossierId id, InquiryId inquiry, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    Dossier dossier = dossiers.get(id);
    pages.get(inquiry, by);
    return done(
        dossiers.link(id, inquiry, by.person()), EventType.CASE_LINKED, dossier, inquiry, by);
  }

  /** Returns false when it was not linked. */
  @Transactional
  public boolean unlink(DossierId id, InquiryId inquiry, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    Dossier dossier = dossiers.get(id);
    return done(dossiers.unlink(id, inquiry), EventType.CASE_UNLINKED, dossier, inquiry, by);
  }

  private boolean done(
      boolean changed, EventType type, Dossier dossier, InquiryId inquiry, Viewer by) {
    if (changed) {
      log.linked(type, dossier.id(), inquiry, by);
      if (dossier.isPublic()) {
        // The case's page names the dossier, so it changes too.
        cases.touched(inquiry);
      }
    }
    return changed;
  }
}
