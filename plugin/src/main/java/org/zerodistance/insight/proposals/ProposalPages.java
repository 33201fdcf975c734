package org.zerodistance.insight.proposals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.RecurringState;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Reads proposals, only for the newsroom. A proposal shows and counts the cases that are still
 * public; its title is that of a case, so another public case gives the title when one of the cases
 * is public no longer.
 */
@Dependent
public class ProposalPages {
  /** The maximum number of proposals in the list. */
  private static final int MOST = 100;

  private static final String ROW =
      """
      SELECT p.id, p.state,
        CASE WHEN COUNT(i.id) = COUNT(m.inquiry_id) THEN p.title ELSE COALESCE(MIN(i.title), '') END AS title,
        p.words, COUNT(i.id) AS cases, p.dossier_id, d.title AS dossier_title,
        COALESCE(SUM(i.me_too_count + 1), 0) AS voices, MIN(i.submitted_at) AS first_at,
        MAX(i.submitted_at) AS last_at, p.found_at, p.version
      FROM %s p
      LEFT JOIN dossier d ON d.id = p.dossier_id
      LEFT JOIN dossier_proposal_inquiry m ON m.proposal_id = p.id
      LEFT JOIN inquiry i ON i.id = m.inquiry_id AND %s
      GROUP BY p.id, p.state, p.title, p.words, p.cases, p.dossier_id, d.title, p.found_at, p.version
      """;

  private final Jdbi jdbi;
  private final ProposalSearches proposalSearches;
  private final JobStats jobs;

  @Inject
  ProposalPages(Jdbi jdbi, ProposalSearches proposalSearches, JobStats jobs) {
    this.jdbi = jdbi;
    this.proposalSearches = proposalSearches;
    this.jobs = jobs;
  }

  /** The open proposals, in descending order of cases. */
  public List<ProposalRow> open(Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    String some =
        """
        (SELECT * FROM dossier_proposal s WHERE s.state = 'open' ORDER BY s.cases DESC, s.id DESC LIMIT :most)
        """;
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    ROW.formatted(some, VisibilityPolicy.LISTED)
                        + "ORDER BY p.cases DESC, p.id DESC")
                .bind("most", MOST)
                .mapTo(ProposalRow.class)
                .list());
  }

  /**
   * @throws ProposalProblem when there is none
   */
  public ProposalRow get(ProposalId id, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
            h ->
                h.createQuery(
                        ROW.formatted(
                            "(SELECT * FROM dossier_proposal s WHERE s.id = :id)",
                            VisibilityPolicy.LISTED))
                    .bind("id", id)
                    .mapTo(ProposalRow.class)
                    .findOne())
        .orElseThrow(() -> new ProposalProblem(ProposalProblem.Code.PROPOSAL_NOT_FOUND, id));
  }

  /** The cases of a proposal that are still public, oldest first. */
  public List<ProposalCase> cases(ProposalId id, Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT i.id, i.number, b.name AS board_name, b.name_en AS board_name_en, i.title,
                      LEFT(i.body, 160) AS opening, i.place, i.handling, i.office_outcome, i.submitted_at,
                      i.first_replied_at, i.me_too_count
                    FROM dossier_proposal_inquiry m
                    JOIN inquiry i ON i.id = m.inquiry_id AND %s
                    LEFT JOIN board b ON b.id = i.board_id
                    WHERE m.proposal_id = :id ORDER BY i.submitted_at, i.id
                    """
                        .formatted(VisibilityPolicy.LISTED))
                .bind("id", id)
                .mapTo(ProposalCase.class)
                .list());
  }

  public Optional<LastSearch> lastSearch(Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    return proposalSearches.last();
  }

  /** Whether a node is searching, or is about to because somebody asked for it. */
  public boolean isSearching(Viewer by) {
    by.requireAny(Role.MODERATOR, Role.REPORTER, Role.EDITOR);
    RecurringState search = jobs.recurring(ProposalSearch.NAME);
    return search.running() || search.askedAt().isPresent();
  }
}
