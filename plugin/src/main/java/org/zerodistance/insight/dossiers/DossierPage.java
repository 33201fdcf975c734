package org.zerodistance.insight.dossiers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A dossier with all data of its page.
 *
 * @param cases newest first
 * @param weeks from the first week with a case to the last, including weeks without cases
 */
public record DossierPage(DossierRow row, List<DossierCase> cases, List<Week> weeks) {
  public DossierPage {
    cases = List.copyOf(cases);
    weeks = List.copyOf(weeks);
  }

  /**
   * The cases of one week.
   *
   * @param monday in the house's zone
   * @param voices “me too”s of this week
   */
  public record Week(LocalDate monday, int cases, int voices) {}

  /**
   * An office with cases of the dossier.
   *
   * @param medianMinutes from submission to the first answer, of the answered ones; null when none
   *     is
   */
  public record OfficeCount(
      String name, String nameEn, int cases, int answered, BigDecimal medianMinutes) {}

  /** The offices, in descending order of cases. */
  public List<OfficeCount> offices() {
    Map<String, List<DossierCase>> byName = new LinkedHashMap<>();
    for (DossierCase one : cases) {
      if (one.officeName() != null) {
        byName.computeIfAbsent(one.officeName(), n -> new ArrayList<>()).add(one);
      }
    }
    List<OfficeCount> offices = new ArrayList<>();
    byName.forEach((name, theirs) -> offices.add(office(name, theirs)));
    offices.sort((a, b) -> Integer.compare(b.cases(), a.cases()));
    return offices;
  }

  private static OfficeCount office(String name, List<DossierCase> theirs) {
    List<Integer> minutes =
        theirs.stream().map(DossierCase::replyMinutes).filter(Objects::nonNull).sorted().toList();
    return new OfficeCount(
        name,
        theirs.get(0).officeNameEn(),
        theirs.size(),
        minutes.size(),
        minutes.isEmpty() ? null : median(minutes));
  }

  /** Of sorted numbers: the one in the middle, or the mean of the two. */
  private static BigDecimal median(List<Integer> sorted) {
    int below = sorted.get((sorted.size() - 1) / 2);
    int above = sorted.get(sorted.size() / 2);
    return BigDecimal.valueOf(below + (long) above).divide(BigDecimal.valueOf(2));
  }

  /** A place named in cases, with the number of cases. */
  public record NamedPlace(String name, int cases) {}

  /** The places named in cases, the most frequent first. */
  public List<NamedPlace> places() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    cases.stream()
        .map(DossierCase::place)
        .filter(Objects::nonNull)
        .filter(place -> !place.isBlank())
        .forEach(place -> counts.merge(place.strip(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> new NamedPlace(e.getKey(), e.getValue()))
        .toList();
  }

  public List<DossierCase> onTheMap() {
    return cases.stream().filter(DossierCase::onTheMap).toList();
  }
}
