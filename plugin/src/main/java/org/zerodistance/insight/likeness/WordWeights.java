package org.zerodistance.insight.likeness;

/**
 * The rarity of each gram among the archive's cases. Counts are in a table of fixed size (4 MB) in
 * which a few grams share a slot; these look slightly more common than they are.
 */
public final class WordWeights {
  private static final int PLACES = 1 << 20;

  /** A gram in more than this share of all cases has no weight. */
  private static final double COMMON = 0.12;

  private static final int FEW = 20;
  private static final double UNKNOWN = 2.5;

  /**
   * All grams in fewer cases than this weigh the same, because a name must not weigh less when many
   * people report the same problem with it.
   */
  private static final int RARE = 40;

  private final int[] counts;
  private final int cases;
  private final int rare;

  private WordWeights(int[] counts, int cases) {
    this.counts = counts;
    this.cases = cases;
    this.rare = Math.max(2, Math.min(RARE, cases / 55));
  }

  /** Counts cases one by one. */
  public static final class Counting {
    private final int[] counts = new int[PLACES];
    private final int[] last = new int[PLACES];
    private int cases;

    public void add(CaseWords words) {
      cases++;
      Grams.of(Grams.folded(words.title())).forEach(this::seen);
      Grams.of(Grams.folded(words.opening())).forEach(this::seen);
    }

    private void seen(Grams.Gram gram) {
      int place = place(Grams.id(gram.text()));
      if (last[place] != cases) {
        last[place] = cases;
        counts[place]++;
      }
    }

    public WordWeights done() {
      return new WordWeights(counts.clone(), cases);
    }
  }

  /**
   * The weight, from zero for a gram in every eighth case to about six for a rare one. A gram in a
   * single case connects it to no other and weighs nothing.
   */
  double of(int gram) {
    int count = counts[place(gram)];
    if (cases < FEW) {
      // Too few cases to distinguish rare from common grams, except those that nearly all contain.
      return cases > 2 && count * 10 > cases * 7 ? 0 : UNKNOWN;
    }
    if (count < 2) {
      return 0;
    }
    double share = Math.max(count, rare) / (cases + 1.0);
    return share > COMMON ? 0 : -Math.log(share);
  }

  public int cases() {
    return cases;
  }

  private static int place(int gram) {
    int mixed = gram * 0x85EBCA6B;
    mixed ^= mixed >>> 13;
    mixed *= 0xC2B2AE35;
    return (mixed ^ (mixed >>> 16)) & (PLACES - 1);
  }
}
