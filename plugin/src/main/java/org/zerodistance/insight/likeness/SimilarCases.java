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
 * Public cases that are like another or like what somebody writes, with the reason. The index
 * brings candidates; the database says again which of them everybody may see, and what they say
 * now. Waits for the index, so no page with another purpose asks it.
 */
@Dependent
public class SimilarCases {
  /** Below this the likeness is chance. */
  private static final double LIKE = 0.13;

  /** From here on a reader is told that somebody was there before. */
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
   * Cases like the one that somebody has open; compared are the words as the viewer sees them.
   *
   * @return empty when the index cannot be asked now
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
   * Cases that a reader probably means who is still writing.
   *
   * @return empty when the index cannot be asked now
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
