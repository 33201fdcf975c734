package org.zerodistance.insight.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zerodistance.cases.inquiries.Place;

/**
 * The rarest grams of a case with their weights, at most {@value #MOST}, ordered by gram, as a
 * vector of length one. About half a kilobyte.
 */
final class Fingerprint {
  static final int MOST = 48;

  /** The weight of a gram in the title. */
  private static final int TITLE = 3;

  private final int[] grams;
  private final float[] weights;
  private final int[] place;
  private final Place.Point point;
  private final long day;

  private Fingerprint(int[] grams, float[] weights, int[] place, Place.Point point, long day) {
    this.grams = grams;
    this.weights = weights;
    this.place = place;
    this.point = point;
    this.day = day;
  }

  static Fingerprint of(CaseWords words, WordWeights rare) {
    Map<Integer, Integer> counts = new HashMap<>();
    count(words.title(), TITLE, counts);
    count(words.opening(), 1, counts);
    List<Map.Entry<Integer, Double>> weighed = new ArrayList<>();
    counts.forEach(
        (gram, count) -> {
          double weight = (1 + Math.log(count)) * rare.of(gram);
          if (weight > 0) {
            weighed.add(Map.entry(gram, weight));
          }
        });
    weighed.sort(Map.Entry.<Integer, Double>comparingByValue().reversed());
    List<Map.Entry<Integer, Double>> kept =
        new ArrayList<>(weighed.subList(0, Math.min(MOST, weighed.size())));
    kept.sort(Map.Entry.comparingByKey());
    double length = Math.sqrt(kept.stream().mapToDouble(e -> e.getValue() * e.getValue()).sum());
    int[] grams = new int[kept.size()];
    float[] weights = new float[kept.size()];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = kept.get(i).getKey();
      weights[i] = (float) (kept.get(i).getValue() / length);
    }
    return new Fingerprint(
        grams,
        weights,
        words
            .place()
            .text()
            .map(
                text ->
                    Grams.of(Grams.folded(text)).stream()
                        .mapToInt(g -> Grams.id(g.text()))
                        .sorted()
                        .distinct()
                        .toArray())
            .orElse(new int[0]),
        words.place().point().orElse(null),
        words.at().getEpochSecond() / 86_400);
  }

  private static void count(String text, int times, Map<Integer, Integer> counts) {
    Grams.of(Grams.folded(text))
        .forEach(g -> counts.merge(Grams.id(g.text()), times, Integer::sum));
  }

  /** The similarity of the texts, from 0 for nothing in common to 1 for equal grams. */
  double words(Fingerprint other) {
    double sum = 0;
    for (int i = 0, j = 0; i < grams.length && j < other.grams.length; ) {
      if (grams[i] < other.grams[j]) {
        i++;
      } else if (grams[i] > other.grams[j]) {
        j++;
      } else {
        sum += (double) weights[i++] * other.weights[j++];
      }
    }
    return sum;
  }

  /**
   * The similarity of the place names: the share of the shorter one's grams that the other
   * contains; 0 when one is missing.
   */
  double place(Fingerprint other) {
    int shorter = Math.min(place.length, other.place.length);
    if (shorter == 0) {
      return 0;
    }
    int same = 0;
    for (int i = 0, j = 0; i < place.length && j < other.place.length; ) {
      if (place[i] < other.place[j]) {
        i++;
      } else if (place[i] > other.place[j]) {
        j++;
      } else {
        same++;
        i++;
        j++;
      }
    }
    return (double) same / shorter;
  }

  /** The distance in metres; negative when one has no point. */
  double metres(Fingerprint other) {
    return point == null || other.point == null ? -1 : metres(point, other.point);
  }

  static double metres(Place.Point a, Place.Point b) {
    double north = Math.toRadians(b.lat().doubleValue() - a.lat().doubleValue());
    double east =
        Math.toRadians(b.lng().doubleValue() - a.lng().doubleValue())
            * Math.cos(Math.toRadians(a.lat().doubleValue()));
    return Math.hypot(north, east) * 6_371_000;
  }

  long days(Fingerprint other) {
    return Math.abs(day - other.day);
  }

  int size() {
    return grams.length;
  }

  int gram(int i) {
    return grams[i];
  }

  float weight(int i) {
    return weights[i];
  }
}
