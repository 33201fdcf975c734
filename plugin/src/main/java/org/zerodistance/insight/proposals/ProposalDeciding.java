package org.zerodistance.insight.proposals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.dossiers.DossierKeeping;
import org.zerodistance.insight.dossiers.Linking;

/**
 * Accepts, reduces and dismisses proposals; of two concurrent decisions the later one is refused.
 */
@Dependent
public class ProposalDeciding {
  private final Proposals proposals;
  private final ProposalPages pages;
  private final DossierKeeping dossiers;
  private final Linking linking;

  @Inject
  ProposalDeciding(
      Proposals proposals, ProposalPages pages, DossierKeeping dossiers, Linking linking) {
    this.proposals = proposals;
    this.pages = pages;
    this.dossiers = dossiers;
    this.linking = linking;
  }

  /**
   * Creates a dossier of the chosen cases, or adds them to the dossier named by the proposal.
   *
   * @param chosen of the proposal's cases; others are left out
   */
  @Transactional
  public DossierId accept(
      ProposalId id, String title, String summary, List<InquiryId> chosen, Viewer by) {
    ProposalRow proposal = pages.get(id, by);
    List<InquiryId> cases =
        pages.cases(id, by).stream().map(ProposalCase::id).filter(chosen::contains).toList();
    boolean adds = proposal.dossierId() != null;
    new Violations()
        .require(cases.size() >= (adds ? 1 : 2), "cases", "proposal.too-few")
        .throwIfAny();
    DossierId dossier;
    if (adds) {
      dossier = proposal.dossierId();
      cases.forEach(c -> linking.link(dossier, c, by));
    } else {
      dossier = dossiers.create(title, summary, cases, by);
    }
    proposals.decide(id, ProposalState.ACCEPTED, Optional.of(dossier), by.id());
    return dossier;
  }

  @Transactional
  public void dismiss(ProposalId id, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    proposals.decide(id, ProposalState.DISMISSED, Optional.empty(), by.id());
  }
}
