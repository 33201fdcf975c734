package org.zerodistance.insight.likeness;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.InquiryId;
import org.zerodistance.cases.inquiries.Place;
import org.zerodistance.foundation.platform.IndexUnavailable;

/**
 * Public cases that are similar to another case or to a text that is being written, with the
 * reason. The index supplies candidates; the database decides which of them are public and supplies
 * their current text. Waits for the index, so other pages must not call it.
 */
@Dependent
public class SimilarCases {
  /** The minimum similarity; lower values are chance. */
  private static final double LIKE = 0.13;

  /** The minimum similarity for a probable duplicate. */
  private static final double LIKELY_SAME = 0.2;

  private static final int CANDIDATES = 50;
  private static final int WORDS = 4;

  private final ComparedCases cases;
  private final ArchiveWeights weights;
  private final Instance<SimilarIndex> index;

  @Inject
  SimilarCases(ComparedCases cases, ArchiveWeights weights, Instance<SimilarIndex> index) {
    this.cases = cases;
    this.weights = weights;
    this.index = index;
  }

  /**
   * Cases similar to the viewer's open case, compared by the text that the viewer sees.
   *
   * @return empty while the index is unavailable
   */
  public Optional<List<SimilarCase>> like(CaseView seen, int most) {
    CaseWords words =
        new CaseWords(
            seen.title(),
            seen.body(),
            new Place(
                seen.place(),
                seen.row().lat() == null || seen.row().lng() == null
                    ? Optional.empty()
                    : Optional.of(new Place.Point(seen.row().lat(), seen.row().lng()))),
            seen.row().submittedAt());
    return like(words, Optional.of(seen.id()), LIKE, most);
  }

  /**
   * Probable duplicates of a text that is being written.
   *
   * @return empty while the index is unavailable
   */
  public Optional<List<SimilarCase>> likely(CaseWords draft, int most) {
    return like(draft, Optional.empty(), LIKELY_SAME, most);
  }

  private Optional<List<SimilarCase>> like(
      CaseWords words, Optional<InquiryId> self, double least, int most) {
    if (!index.isResolvable() || !index.get().available()) {
      return Optional.empty();
    }
    try {
      List<InquiryId> candidates =
          index
              .get()
              .near(
                  new SimilarQuery(
                      words.title(), words.body(), words.place().text(), self, CANDIDATES));
      return Optional.of(weighed(words, candidates, least, most));
    } catch (IndexUnavailable away) {
      return Optional.empty();
    }
  }

  private List<SimilarCase> weighed(
      CaseWords words, List<InquiryId> candidates, double least, int most) {
    record Weighed(InquiryId id, Likeness how) {}
    WordWeights rare = weights.current();
    Fingerprint mine = Fingerprint.of(words, rare);
    Map<InquiryId, CaseWords> others = cases.words(candidates);
    List<Weighed> alike = new ArrayList<>();
    others.forEach(
        (id, other) -> {
          Likeness how = Likeness.of(mine, Fingerprint.of(other, rare));
          if (how.total() >= least) {
            alike.add(new Weighed(id, how));
          }
        });
    alike.sort(
        Comparator.comparingDouble((Weighed w) -> w.how().total())
            .reversed()
            .thenComparing(w -> -w.id().value()));
    List<Weighed> best = alike.subList(0, Math.min(most, alike.size()));
    Map<InquiryId, SimilarCase.SimilarCaseRow> rows =
        cases.rows(best.stream().map(Weighed::id).toList());
    Map<InquiryId, List<String>> shared = new HashMap<>();
    best.forEach(w -> shared.put(w.id(), SharedWords.of(words, others.get(w.id()), rare, WORDS)));
    return best.stream()
        .filter(w -> rows.containsKey(w.id()))
        .map(w -> new SimilarCase(rows.get(w.id()), reason(w.how(), shared.get(w.id()))))
        .toList();
  }

  private static SimilarCase.Reason reason(Likeness how, List<String> words) {
    return new SimilarCase.Reason(
        words,
        how.samePlace(),
        Math.round(how.metres()),
        how.days(),
        (int) Math.round(100 * Math.min(1, how.total())));
  }
}
