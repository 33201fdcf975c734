package org.zerodistance.insight.likeness;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zerodistance.cases.inquiries.InquiryId;

/** Finds, among all listed cases of a period, the problems that several of them report. */
@Dependent
public class RecurringProblems {
  /** The maximum number of cases that are compared, the newest. */
  public static final int MOST = 100_000;

  private static final double SHARE = 0.6;
  private static final int WORDS = 5;

  private final ComparedCases cases;
  private final ArchiveWeights weights;

  @Inject
  RecurringProblems(ComparedCases cases, ArchiveWeights weights) {
    this.cases = cases;
    this.weights = weights;
  }

  /**
   * The groups that were found.
   *
   * @param compared the number of cases compared
   */
  public record GroupingResult(int compared, List<Group> groups) {
    public GroupingResult {
      groups = List.copyOf(groups);
    }
  }

  /** Groups of at least {@code least} cases that were submitted since then, the largest first. */
  public GroupingResult since(Instant since, int least) {
    weights.refresh();
    WordWeights rare = weights.current();
    List<InquiryId> ids = new ArrayList<>();
    List<Fingerprint> prints = new ArrayList<>();
    cases.newest(
        since,
        MOST,
        (id, words) -> {
          ids.add(id);
          prints.add(Fingerprint.of(words, rare));
        });
    List<Group> groups = new ArrayList<>();
    for (List<Integer> members : Grouping.ofFingerprints(prints, least)) {
      List<InquiryId> chosen = members.stream().map(ids::get).toList();
      Map<InquiryId, CaseWords> words = cases.words(chosen);
      List<CaseWords> texts = chosen.stream().map(words::get).filter(Objects::nonNull).toList();
      if (texts.size() >= least) {
        groups.add(
            new Group(
                chosen.stream().filter(words::containsKey).toList(),
                SharedWords.of(texts, rare, SHARE, WORDS),
                middle(members, prints, ids, words)));
      }
    }
    return new GroupingResult(ids.size(), groups);
  }

  /** The title of the case that is most similar to all others. */
  private static String middle(
      List<Integer> members,
      List<Fingerprint> prints,
      List<InquiryId> ids,
      Map<InquiryId, CaseWords> words) {
    return members.stream()
        .filter(m -> words.containsKey(ids.get(m)))
        .max(
            Comparator.comparingDouble(
                m -> members.stream().mapToDouble(o -> prints.get(m).words(prints.get(o))).sum()))
        .map(m -> words.get(ids.get(m)).title())
        .orElse("");
  }
}
