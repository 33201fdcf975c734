package org.zerodistance.insight.likeness;

/**
 * The similarity of two cases, from 0 to about 1.3: shared rare words first; the same place and a
 * short time between them raise it, another place lowers it.
 *
 * @param words the shared share of the grams that characterise each case
 * @param samePlace whether both name the same place or are within {@value #NEAR} metres
 * @param metres between their points; negative when one has none
 * @param days between their submissions
 */
record Likeness(double total, double words, boolean samePlace, double metres, long days) {
  static final int NEAR = 400;
  private static final int FAR = 5_000;

  static Likeness of(Fingerprint a, Fingerprint b) {
    double words = a.words(b);
    double metres = a.metres(b);
    boolean near = metres >= 0 && metres <= NEAR;
    boolean samePlace = near || (a.place(b) >= 0.99 && metres <= FAR);
    long days = a.days(b);
    double total = words;
    if (words > 0) {
      total *= samePlace ? 1.25 : metres > FAR ? 0.75 : 1;
      // A difference of half a year lowers the result by a tenth, many years by a fifth.
      total *= 0.8 + 0.2 * Math.exp(-days / 260.0);
    }
    return new Likeness(total, words, samePlace, metres, days);
  }
}
