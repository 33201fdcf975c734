package org.zerodistance.web.desk.moderation;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.moderation.BatchId;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.PromisedReading;
import org.zerodistance.cases.moderation.QueueFilter;
import org.zerodistance.cases.moderation.TaskId;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.web.kernel.pages.QueryString;
import org.zerodistance.web.kernel.pages.Visitor;

/**
 * The chosen part of the queue in the address of its pages, so that a decision leads to the next
 * task of the same part.
 *
 * @param values the values by the names of their parameters; blank when nothing is chosen
 */
public record QueueAddress(Map<String, String> values) {
  /** The choices of {@code age}: late, and days since the arrival. */
  public static final List<String> AGES = List.of("late", "1", "3", "7", "30");

  /** The choice of {@code board} for inquiries whose askers leave it to the newsroom. */
  public static final String UNDECIDED = "none";

  private static final String QUEUE = "/desk/moderation";
  private static final int LONGEST_WORDS = 40;

  public QueueAddress {
    values = Map.copyOf(values);
  }

  static QueueAddress of(Visitor visitor) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "cause", constant(Cause.values(), visitor.query("cause")));
    put(
        values,
        "board",
        visitor.query("board").filter(b -> b.equals(UNDECIDED) || b.matches("[0-9]{1,18}")));
    put(values, "kind", constant(Kind.values(), visitor.query("kind")));
    put(values, "photos", visitor.query("photos").filter("1"::equals));
    put(values, "age", visitor.query("age").filter(AGES::contains));
    put(
        values,
        "q",
        visitor
            .query("q")
            .map(String::strip)
            .filter(q -> !q.isEmpty())
            .map(q -> q.codePointCount(0, q.length()) > LONGEST_WORDS ? cut(q) : q));
    return new QueueAddress(values);
  }

  private static String cut(String words) {
    return words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS));
  }

  private static void put(Map<String, String> values, String name, Optional<String> value) {
    values.put(name, value.orElse(""));
  }

  private static Optional<String> constant(Enum<?>[] constants, Optional<String> word) {
    return word.flatMap(
            w -> Arrays.stream(constants).filter(c -> c.name().equalsIgnoreCase(w)).findFirst())
        .map(c -> c.name().toLowerCase(Locale.ROOT));
  }

  QueueFilter filter(PromisedReading promise) {
    Optional<String> board = find("board");
    return new QueueFilter(
        find("cause").map(c -> Cause.valueOf(c.toUpperCase(Locale.ROOT))),
        board.filter(b -> !b.equals(UNDECIDED)).map(b -> new BoardId(Long.parseLong(b))),
        board.filter(UNDECIDED::equals).isPresent(),
        find("kind").map(k -> Kind.valueOf(k.toUpperCase(Locale.ROOT))),
        find("photos").isPresent(),
        find("age")
            .map(
                age ->
                    age.equals("late")
                        ? promise.lateBefore()
                        : promise.now().minus(Duration.ofDays(Long.parseLong(age)))),
        find("q"));
  }

  private Optional<String> find(String name) {
    return Optional.of(value(name)).filter(v -> !v.isEmpty());
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Whether anything but the cause is chosen. */
  public boolean narrowed() {
    return values.entrySet().stream()
        .anyMatch(e -> !e.getKey().equals("cause") && !e.getValue().isEmpty());
  }

  /** The list. */
  public String list() {
    return QUEUE + query();
  }

  /** The page of one task. */
  public String task(TaskId task) {
    return QUEUE + "/" + task + query();
  }

  /** The page of a decision on several tasks. */
  public String batch(BatchId batch) {
    return QUEUE + "/batches/" + batch + query();
  }

  private String query() {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String name : List.of("cause", "board", "kind", "photos", "age", "q")) {
      ordered.put(name, value(name));
    }
    return QueryString.of(ordered);
  }
}
