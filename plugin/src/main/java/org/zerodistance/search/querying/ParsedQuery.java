package org.zerodistance.search.querying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
public record ParsedQuery(
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
  public static final ParsedQuery NOTHING =
      new ParsedQuery(
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

  public ParsedQuery {
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

  public ParsedQuery saying(String other) {
    return with(c -> c.words = other);
  }

  public ParsedQuery meaning(List<String> others) {
    return with(c -> c.variants = others);
  }

  /** Without these, in place of the ones before. */
  public ParsedQuery excluding(List<String> others) {
    return with(c -> c.excluded = others);
  }

  /** In these boards and offices, by slug. */
  public ParsedQuery within(List<String> boardSlugs, List<String> officeSlugs) {
    return with(
        c -> {
          c.boards = boardSlugs;
          c.offices = officeSlugs;
        });
  }

  /** In none of these boards and offices, by slug. */
  public ParsedQuery outside(List<String> boardSlugs, List<String> officeSlugs) {
    return with(
        c -> {
          c.withoutBoards = boardSlugs;
          c.withoutOffices = officeSlugs;
        });
  }

  private ParsedQuery with(Consumer<Changes> change) {
    Changes changes = new Changes(this);
    change.accept(changes);
    return new ParsedQuery(
        changes.words,
        changes.variants,
        phrases,
        changes.excluded,
        changes.boards,
        changes.offices,
        changes.withoutBoards,
        changes.withoutOffices,
        after,
        before,
        overdue,
        ignored);
  }

  /** What can be another; the rest stays. */
  private static final class Changes {
    private String words;
    private List<String> variants;
    private List<String> excluded;
    private List<String> boards;
    private List<String> offices;
    private List<String> withoutBoards;
    private List<String> withoutOffices;

    Changes(ParsedQuery from) {
      words = from.words;
      variants = from.variants;
      excluded = from.excluded;
      boards = from.boards;
      offices = from.offices;
      withoutBoards = from.withoutBoards;
      withoutOffices = from.withoutOffices;
    }
  }
}
