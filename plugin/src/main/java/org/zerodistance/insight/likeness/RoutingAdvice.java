package org.zerodistance.insight.likeness;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Place;
import org.zerodistance.cases.inquiries.VisibilityPolicy;
import org.zerodistance.foundation.platform.IndexUnavailable;

/** Suggests topic and board for a case from the routing of similar cases. */
@Dependent
public class RoutingAdvice {
  private static final int CANDIDATES = 60;
  private static final int CHOICES = 3;

  /** The minimum share of a suggestion. */
  private static final double LEAST = 0.08;

  /** Topic and board of a case; null where missing. */
  private record Routed(
      InquiryId id, String topicPath, String boardId, String boardName, String boardNameEn) {}

  private final Jdbi jdbi;
  private final ComparedCases cases;
  private final ArchiveWeights weights;
  private final Instance<SimilarIndex> index;

  @Inject
  RoutingAdvice(
      Jdbi jdbi, ComparedCases cases, ArchiveWeights weights, Instance<SimilarIndex> index) {
    this.jdbi = jdbi;
    this.cases = cases;
    this.weights = weights;
    this.index = index;
  }

  /** Empty while the index is unavailable, and for a case without similar ones. */
  public RoutingProposal of(CaseView seen) {
    if (!index.isResolvable() || !index.get().available()) {
      return RoutingProposal.NONE;
    }
    try {
      List<InquiryId> near =
          index
              .get()
              .near(
                  new SimilarQuery(
                      seen.title(),
                      seen.body(),
                      Optional.empty(),
                      Optional.of(seen.id()),
                      CANDIDATES));
      return near.isEmpty() ? RoutingProposal.NONE : advised(seen, near);
    } catch (IndexUnavailable away) {
      return RoutingProposal.NONE;
    }
  }

  private RoutingProposal advised(CaseView seen, List<InquiryId> near) {
    WordWeights rare = weights.current();
    Fingerprint mine =
        Fingerprint.of(
            new CaseWords(seen.title(), seen.body(), Place.NONE, seen.row().submittedAt()), rare);
    Map<InquiryId, Double> alike = new HashMap<>();
    cases
        .words(near)
        .forEach((id, words) -> alike.put(id, mine.words(Fingerprint.of(words, rare))));
    List<Routed> routed = routed(near);
    Map<String, Routed> boards = new HashMap<>();
    routed.forEach(r -> boards.putIfAbsent(r.boardId(), r));
    return new RoutingProposal(
        elected(routed, alike, Routed::topicPath).stream()
            .map(e -> choice(e, e.value().replace("/", " › "), null))
            .toList(),
        elected(routed, alike, Routed::boardId).stream()
            .map(
                e ->
                    choice(
                        e, boards.get(e.value()).boardName(), boards.get(e.value()).boardNameEn()))
            .toList());
  }

  private static List<NeighbourVotes.Elected> elected(
      List<Routed> routed, Map<InquiryId, Double> alike, Function<Routed, String> says) {
    List<NeighbourVotes.Vote> votes = new ArrayList<>();
    for (Routed one : routed) {
      if (says.apply(one) != null && alike.containsKey(one.id())) {
        votes.add(new NeighbourVotes.Vote(says.apply(one), alike.get(one.id())));
      }
    }
    return NeighbourVotes.count(votes, CHOICES).stream().filter(e -> e.share() >= LEAST).toList();
  }

  private static RoutingProposal.AdviceChoice choice(
      NeighbourVotes.Elected elected, String name, String nameEn) {
    return new RoutingProposal.AdviceChoice(
        elected.value(), name, nameEn, (int) Math.round(100 * elected.share()), elected.voters());
  }

  /** Only boards that accept inquiries are suggested. */
  private List<Routed> routed(List<InquiryId> ids) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT i.id, t.path AS topic_path, CAST(b.id AS CHAR(20)) AS board_id, b.name AS board_name,
                      b.name_en AS board_name_en
                    FROM inquiry i
                    LEFT JOIN topic t ON t.id = i.topic_id
                    LEFT JOIN board b ON b.id = i.board_id AND b.state = 'open'
                    WHERE i.id IN (<ids>) AND %s
                    """
                        .formatted(VisibilityPolicy.LISTED))
                .bindList("ids", ids.stream().map(InquiryId::value).toList())
                .mapTo(Routed.class)
                .list());
  }
}
