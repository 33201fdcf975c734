package org.zerodistance.search.querying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The parsed text of a search.
 *
 * @param words free words, separated by one blank
 * @param variants the same words with synonyms; any of them may match
 * @param phrases must occur exactly
 * @param excluded must not occur
 * @param boards any of these; names or parts of names as typed, or slugs after {@link #within}
 * @param offices likewise
 * @param withoutBoards none of these, likewise
 * @param withoutOffices none of these, likewise
 * @param after on this day or later
 * @param before earlier than this day
 * @param overdue whether the office's deadline must have passed, or must not
 * @param number the public number of a document, when the words are nothing but a number; it
 *     matches as well as the text
 * @param ignored operators that could not be used, as typed
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
    Optional<Long> number,
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

  /** Whether any text must match; otherwise all documents match, and there is no best match. */
  public boolean hasText() {
    return !words.isEmpty() || !phrases.isEmpty();
  }

  /** Whether there are operators besides plain words. */
  public boolean hasOperators() {
    return !equals(NOTHING.saying(words).meaning(variants));
  }

  /** All texts to highlight in hits. */
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

  /** The query with these exclusions instead of the previous ones. */
  public ParsedQuery excluding(List<String> others) {
    return with(c -> c.excluded = others);
  }

  /** The query limited to these boards and offices, by slug. */
  public ParsedQuery within(List<String> boardSlugs, List<String> officeSlugs) {
    return with(
        c -> {
          c.boards = boardSlugs;
          c.offices = officeSlugs;
        });
  }

  /** The query without these boards and offices, by slug. */
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
        number,
        ignored);
  }

  /** The fields that can be replaced; all others stay. */
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
