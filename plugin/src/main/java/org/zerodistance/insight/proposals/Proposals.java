package org.zerodistance.insight.proposals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.insight.dossiers.DossierId;

/** All writes to {@code dossier_proposal} and {@code dossier_proposal_inquiry}. */
@Dependent
class Proposals {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_WORDS = 500;

  /** A stored proposal with its cases. */
  record StoredProposal(
      ProposalId id, ProposalState state, DossierId dossierId, Set<InquiryId> cases) {}

  private record Member(
      ProposalId id, ProposalState state, DossierId dossierId, InquiryId inquiryId) {}

  private record Linked(InquiryId inquiryId, DossierId dossierId) {}

  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  Proposals(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** All proposals that contain or contained one of these cases. */
  List<StoredProposal> having(Collection<InquiryId> cases) {
    Map<ProposalId, StoredProposal> kept = new HashMap<>();
    jdbi.useHandle(
        h ->
            h.createQuery(
                    """
                    SELECT p.id, p.state, p.dossier_id, m.inquiry_id
                    FROM dossier_proposal p JOIN dossier_proposal_inquiry m ON m.proposal_id = p.id
                    WHERE p.id IN (SELECT o.proposal_id FROM dossier_proposal_inquiry o WHERE o.inquiry_id IN (<cases>))
                    """)
                .bindList("cases", cases.stream().map(InquiryId::value).toList())
                .mapTo(Member.class)
                .forEach(
                    m ->
                        kept.computeIfAbsent(
                                m.id(),
                                id ->
                                    new StoredProposal(
                                        id, m.state(), m.dossierId(), new HashSet<>()))
                            .cases()
                            .add(m.inquiryId())));
    return List.copyOf(kept.values());
  }

  /** The dossiers of these cases. */
  Map<InquiryId, Set<DossierId>> dossiers(Collection<InquiryId> cases) {
    Map<InquiryId, Set<DossierId>> dossiers = new HashMap<>();
    jdbi.useHandle(
        h ->
            h.createQuery(
                    "SELECT inquiry_id, dossier_id FROM dossier_inquiry WHERE inquiry_id IN"
                        + " (<cases>)")
                .bindList("cases", cases.stream().map(InquiryId::value).toList())
                .mapTo(Linked.class)
                .forEach(
                    l ->
                        dossiers
                            .computeIfAbsent(l.inquiryId(), i -> new HashSet<>())
                            .add(l.dossierId())));
    return dossiers;
  }

  /** Deletes open proposals except these. */
  void removeOpenBut(Set<ProposalId> kept) {
    jdbi.useHandle(
        h -> {
          List<ProposalId> gone =
              h
                  .createQuery("SELECT id FROM dossier_proposal WHERE state = 'open' FOR UPDATE")
                  .mapTo(ProposalId.class)
                  .stream()
                  .filter(id -> !kept.contains(id))
                  .toList();
          for (ProposalId id : gone) {
            h.execute("DELETE FROM dossier_proposal_inquiry WHERE proposal_id = ?", id.value());
            h.execute("DELETE FROM dossier_proposal WHERE id = ?", id.value());
          }
        });
  }

  ProposalId insert(
      String title, List<String> words, Optional<DossierId> dossier, Collection<InquiryId> cases) {
    ProposalId id =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        INSERT INTO dossier_proposal (state, title, words, cases, dossier_id, found_at)
                        VALUES ('open', :title, :words, :cases, :dossier, :now)
                        """)
                    .bind("title", cut(title, LONGEST_TITLE))
                    .bind("words", cut(String.join(" ", words), LONGEST_WORDS))
                    .bind("cases", cases.size())
                    .bind("dossier", dossier.orElse(null))
                    .bind("now", clock.instant())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(ProposalId.class)
                    .one());
    members(id, cases);
    return id;
  }

  /** Updates an open proposal; false when it was decided meanwhile. */
  boolean update(
      ProposalId id,
      String title,
      List<String> words,
      Optional<DossierId> dossier,
      Collection<InquiryId> cases) {
    int rows =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE dossier_proposal
                        SET title = :title, words = :words, cases = :cases, dossier_id = :dossier, version = version + 1
                        WHERE id = :id AND state = 'open'
                        """)
                    .bind("title", cut(title, LONGEST_TITLE))
                    .bind("words", cut(String.join(" ", words), LONGEST_WORDS))
                    .bind("cases", cases.size())
                    .bind("dossier", dossier.orElse(null))
                    .bind("id", id)
                    .execute());
    if (rows == 1) {
      jdbi.useHandle(
          h -> h.execute("DELETE FROM dossier_proposal_inquiry WHERE proposal_id = ?", id.value()));
      members(id, cases);
    }
    return rows == 1;
  }

  private void members(ProposalId id, Collection<InquiryId> cases) {
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(
                  "INSERT INTO dossier_proposal_inquiry (proposal_id, inquiry_id) VALUES (:id,"
                      + " :inquiry)");
          cases.forEach(c -> batch.bind("id", id).bind("inquiry", c).add());
          batch.execute();
        });
  }

  /**
   * @throws ProposalProblem {@code PROPOSAL_DECIDED} when another person was faster
   */
  void decide(ProposalId id, ProposalState to, Optional<DossierId> dossier, PersonId by) {
    int rows =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE dossier_proposal
                        SET state = :to, dossier_id = COALESCE(:dossier, dossier_id), decided_by = :by, decided_at = :now,
                          version = version + 1
                        WHERE id = :id AND state = 'open'
                        """)
                    .bind("to", to)
                    .bind("dossier", dossier.orElse(null))
                    .bind("by", by)
                    .bind("now", clock.instant())
                    .bind("id", id)
                    .execute());
    if (rows != 1) {
      throw new ProposalProblem(ProposalProblem.Code.PROPOSAL_DECIDED, id);
    }
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
