package org.zerodistance.foundation.personaldata;

import java.util.List;

/** One part of the corpus: sentences and disguises that the other part does not have. */
interface CorpusPart {
  String name();

  long seed();

  /** Sentences with a place {@code ‹›} for data of the kind. */
  List<String> around(PersonalDataKind kind);

  /** Invented data, written in the disguise. */
  String written(Disguise disguise, Draw draw);

  /** Sentences without personal data; {@code ‹name›} stands for a value of {@link #value}. */
  List<String> clean();

  /** A harmless value, such as a date or a document number. */
  String value(String name, Draw draw);
}
