package org.zerodistance.foundation.personaldata;

/**
 * A place in a text that is likely to be personal data: UTF-16 positions, {@code from} inclusive,
 * {@code to} exclusive.
 */
public record PersonalDataMark(PersonalDataKind kind, int from, int to) {
  public PersonalDataMark {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no mark: " + from + " to " + to);
    }
  }
}
