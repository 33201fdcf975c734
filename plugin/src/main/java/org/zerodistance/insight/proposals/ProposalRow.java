package org.zerodistance.insight.proposals;

import java.time.Instant;
import java.util.List;
import org.zerodistance.insight.dossiers.DossierId;

/**
 * A proposal.
 *
 * @param words that its cases share, separated by white space
 * @param dossierId the dossier to which the cases should be added; null for a new dossier
 * @param voices the people who reported the problem
 */
public record ProposalRow(
    ProposalId id,
    ProposalState state,
    String title,
    String words,
    int cases,
    DossierId dossierId,
    String dossierTitle,
    int voices,
    Instant firstAt,
    Instant lastAt,
    Instant foundAt,
    int version) {
  public List<String> bindingWords() {
    return words.isBlank() ? List.of() : List.of(words.split("\\s+"));
  }
}
