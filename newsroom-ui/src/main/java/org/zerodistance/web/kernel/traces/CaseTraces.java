package org.zerodistance.web.kernel.traces;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Moderation;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.cases.redactions.WithheldParts;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/** Reads what is withheld of a case; without a statement for a case that was never moderated so. */
@Dependent
public class CaseTraces {
  private final WithheldParts withheldParts;

  @Inject
  CaseTraces(WithheldParts withheldParts) {
    this.withheldParts = withheldParts;
  }

  public PartTraces of(CaseView view, Viewer viewer) {
    return new PartTraces(
        view.row().withheldParts() == 0 ? Map.of() : withheldParts.all(view.id()),
        VisibilityPolicy.sight(viewer, view.sight(), VisibilityPolicy.Part.WITHHELD)
            == VisibilityPolicy.Sight.SHOWN,
        viewer.hasAny(Role.MODERATOR, Role.EDITOR)
            && view.row().moderation() == Moderation.ADMITTED);
  }
}
