package org.zerodistance.querying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody typed, understood.
 *
 * @param words free words, with one blank between
 * @param variants the same words with synonyms in their place; any of them will do
 * @param phrases must stand as they are
 * @param excluded must not stand anywhere
 * @param boards any of these; names or parts of names as typed, or slugs once {@link #within} was
 *     called
 * @param offices likewise
 * @param withoutBoards none of these, likewise
 * @param withoutOffices none of these, likewise
 * @param after on this day or later
 * @param before earlier than this day
 * @param overdue whether the office's time must be up, or must not
 * @param ignored operators that made no sense, as typed
 */
public record Sought(
    String words,
    List<String> variants,
    List<String> phrases,
    List<String> excluded,
    List<String> boards,
    List<String> offices,
    List<String> withoutBoards,
    List<String> withoutOffices,
    Optional<LocalDate> after,
    Optional<LocalDate> before,
    Optional<Boolean> overdue,
    List<String> ignored) {
  public static final Sought NOTHING =
      new Sought(
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Sought {
    variants = List.copyOf(variants);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
    boards = List.copyOf(boards);
    offices = List.copyOf(offices);
    withoutBoards = List.copyOf(withoutBoards);
    withoutOffices = List.copyOf(withoutOffices);
    ignored = List.copyOf(ignored);
  }

  /** Whether any text is to be found; else everything is, and there is no best match. */
  public boolean hasText() {
    return !words.isEmpty() || !phrases.isEmpty();
  }

  /** Whether more than plain words was said. */
  public boolean hasOperators() {
    return !equals(NOTHING.saying(words).meaning(variants));
  }

  /** All texts that hits are to be marked by. */
  public String marked() {
    return String.join(
        " ", Stream.of(List.of(words), variants, phrases).flatMap(List::stream).toList());
  }

  public Sought saying(String other) {
    return new Sought(
        other,
        variants,
        phrases,
        excluded,
        boards,
        offices,
        withoutBoards,
        withoutOffices,
        after,
        before,
        overdue,
        ignored);
  }

  public Sought meaning(List<String> others) {
    return new Sought(
        words,
        others,
        phrases,
        excluded,
        boards,
        offices,
        withoutBoards,
        withoutOffices,
        after,
        before,
        overdue,
        ignored);
  }

  /** Without these, in place of the ones before. */
  public Sought excluding(List<String> others) {
    return new Sought(
        words,
        variants,
        phrases,
        others,
        boards,
        offices,
        withoutBoards,
        withoutOffices,
        after,
        before,
        overdue,
        ignored);
  }

  /** In these boards and offices, by slug. */
  public Sought within(List<String> boardSlugs, List<String> officeSlugs) {
    return new Sought(
        words,
        variants,
        phrases,
        excluded,
        boardSlugs,
        officeSlugs,
        withoutBoards,
        withoutOffices,
        after,
        before,
        overdue,
        ignored);
  }

  /** In none of these boards and offices, by slug. */
  public Sought outside(List<String> boardSlugs, List<String> officeSlugs) {
    return new Sought(
        words,
        variants,
        phrases,
        excluded,
        boards,
        offices,
        boardSlugs,
        officeSlugs,
        after,
        before,
        overdue,
        ignored);
  }
}
