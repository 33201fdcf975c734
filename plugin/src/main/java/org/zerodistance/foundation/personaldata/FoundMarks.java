package org.zerodistance.foundation.personaldata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The marks found so far; the first mark of a place stays, a later one over it is not taken. */
final class FoundMarks {
  private final FoldedText text;
  private final BitSet taken = new BitSet();
  private final List<PersonalDataMark> found = new ArrayList<>();

  FoundMarks(FoldedText text) {
    this.text = text;
  }

  /** Marks cells, {@code to} exclusive, unless one of them is marked. */
  boolean add(PersonalDataKind kind, int from, int to) {
    int next = taken.nextSetBit(from);
    if (next >= 0 && next < to) {
      return false;
    }
    taken.set(from, to);
    found.add(new PersonalDataMark(kind, text.start(from), text.start(to)));
    return true;
  }

  /** The marks in the order of the text. */
  List<PersonalDataMark> sorted() {
    return found.stream().sorted(Comparator.comparingInt(PersonalDataMark::from)).toList();
  }
}
