package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.SubjectAudience;
import org.zerodistance.foundation.platform.Viewer;

/** Applies the visibility policy to the cases of the audit trail. */
@Dependent
class AuditedCases implements SubjectAudience {
  private final VisibleCases visibleCases;

  @Inject
  AuditedCases(VisibleCases visibleCases) {
    this.visibleCases = visibleCases;
  }

  @Override
  public Subject subject() {
    return Subject.INQUIRY;
  }

  @Override
  public Set<Long> among(Collection<Long> ids, Viewer viewer) {
    return visibleCases
        .among(ids.stream().map(InquiryId::new).toList(), VisibilityPolicy.Part.CASE, viewer)
        .stream()
        .map(InquiryId::value)
        .collect(Collectors.toSet());
  }
}
