package org.zerodistance.insight.proposals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.insight.dossiers.DossierId;
import org.zerodistance.insight.likeness.Group;

/**
 * Creates proposals from groups, in one transaction: a decided group is not proposed again, cases
 * of a dossier are not proposed for another one, and cases that belong to an existing dossier are
 * proposed for it.
 */
@Dependent
public class Proposing {
  /** The minimum number of cases of a new dossier. */
  static final int LEAST = 3;

  private final Proposals proposals;

  @Inject
  Proposing(Proposals proposals) {
    this.proposals = proposals;
  }

  /**
   * Replaces the open proposals.
   *
   * @return the number of open proposals
   */
  @Transactional
  public int replace(List<Group> groups) {
    Set<ProposalId> kept = new HashSet<>();
    for (Group group : groups) {
      propose(group, kept);
    }
    proposals.removeOpenBut(kept);
    return kept.size();
  }

  private void propose(Group group, Set<ProposalId> kept) {
    List<Proposals.StoredProposal> before = proposals.having(group.cases());
    if (before.stream()
        .anyMatch(p -> p.state() == ProposalState.DISMISSED && half(group.cases(), p.cases()))) {
      return;
    }
    Map<InquiryId, Set<DossierId>> linked = proposals.dossiers(group.cases());
    Optional<DossierId> dossier = mostly(group, linked);
    List<InquiryId> left =
        group.cases().stream()
            .filter(c -> !linked.containsKey(c))
            .filter(c -> dossier.isEmpty() || !trimmed(c, dossier.get(), before))
            .toList();
    if (left.size() < (dossier.isPresent() ? 1 : LEAST)) {
      return;
    }
    Optional<ProposalId> same =
        before.stream()
            .filter(p -> p.state() == ProposalState.OPEN && !kept.contains(p.id()))
            .filter(p -> half(List.copyOf(p.cases()), Set.copyOf(left)))
            .map(Proposals.StoredProposal::id)
            .findFirst()
            .filter(id -> proposals.update(id, group.title(), group.words(), dossier, left));
    kept.add(same.orElseGet(() -> proposals.insert(group.title(), group.words(), dossier, left)));
  }

  /** The dossier that contains at least half of the group. */
  private static Optional<DossierId> mostly(Group group, Map<InquiryId, Set<DossierId>> linked) {
    Map<DossierId, Integer> counts = new HashMap<>();
    linked.values().forEach(of -> of.forEach(d -> counts.merge(d, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() * 2 >= group.cases().size())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** Whether the case was left out when its proposal was accepted. */
  private static boolean trimmed(
      InquiryId one, DossierId dossier, List<Proposals.StoredProposal> before) {
    return before.stream()
        .anyMatch(
            p ->
                p.state() != ProposalState.OPEN
                    && dossier.equals(p.dossierId())
                    && p.cases().contains(one));
  }

  private static boolean half(List<InquiryId> some, Set<InquiryId> of) {
    return some.stream().filter(of::contains).count() * 2 >= some.size();
  }
}
