package org.zerodistance.search.querying;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the text of a search box: words, {@code "a phrase"}, {@code -without}, {@code board:},
 * {@code office:}, {@code overdue:}, these with a minus as well, {@code after:}, {@code before:},
 * in English or Chinese, with any kind of quotes and colons. Parsing never fails: an unusable part
 * becomes words, or is reported as ignored.
 */
public final class QueryParser {
  private enum QueryOperator {
    BOARD,
    OFFICE,
    AFTER,
    BEFORE,
    OVERDUE
  }

  private static final Map<String, QueryOperator> OPERATORS =
      Map.ofEntries(
          Map.entry("board", QueryOperator.BOARD),
          Map.entry("版块", QueryOperator.BOARD),
          Map.entry("版塊", QueryOperator.BOARD),
          Map.entry("office", QueryOperator.OFFICE),
          Map.entry("单位", QueryOperator.OFFICE),
          Map.entry("單位", QueryOperator.OFFICE),
          Map.entry("after", QueryOperator.AFTER),
          Map.entry("晚于", QueryOperator.AFTER),
          Map.entry("before", QueryOperator.BEFORE),
          Map.entry("早于", QueryOperator.BEFORE),
          Map.entry("overdue", QueryOperator.OVERDUE),
          Map.entry("逾期", QueryOperator.OVERDUE));

  /** Each opening quote with its closing quote. */
  private static final Map<Character, Character> QUOTES =
      Map.of('"', '"', '＂', '＂', '“', '”', '”', '”', '„', '”', '「', '」', '『', '』', '«', '»');

  private static final String MINUS = "-－−–";
  private static final Pattern DAY =
      Pattern.compile("([12][0-9]{3})(?:[-/.年]([0-9]{1,2})(?:[-/.月]([0-9]{1,2})日?|月?)|年?)");
  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是", "已", "对", "對");
  private static final Set<String> NO = Set.of("no", "n", "false", "0", "否", "未", "不", "不是");
  private static final Pattern DEADLINE =
      Pattern.compile("(?<!\\S)[-－−–]?(?:overdue|逾期)[:：]\\S*", Pattern.CASE_INSENSITIVE);

  private static final int MOST = 12;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final List<String> phrases = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private final List<String> boards = new ArrayList<>();
  private final List<String> offices = new ArrayList<>();
  private final List<String> withoutBoards = new ArrayList<>();
  private final List<String> withoutOffices = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private Optional<LocalDate> after = Optional.empty();
  private Optional<LocalDate> before = Optional.empty();
  private Optional<Boolean> overdue = Optional.empty();
  private int at;

  private QueryParser(String text) {
    this.text = text;
  }

  /** Parses any text. */
  public static ParsedQuery parse(String text) {
    return new QueryParser(text).parse();
  }

  private ParsedQuery parse() {
    while (at < text.length()) {
      if (isBlank(text.charAt(at))) {
        at++;
      } else {
        part();
      }
    }
    String plain = String.join(" ", words);
    Optional<Long> number = CaseNumberParser.find(plain);
    return new ParsedQuery(
        number.map(n -> Long.toString(n)).orElse(plain),
        List.of(),
        most(phrases),
        most(excluded),
        most(boards),
        most(offices),
        most(withoutBoards),
        most(withoutOffices),
        after,
        before,
        overdue,
        number,
        most(ignored));
  }

  private void part() {
    int begin = at;
    boolean without =
        MINUS.indexOf(text.charAt(at)) >= 0
            && at + 1 < text.length()
            && !isBlank(text.charAt(at + 1));
    if (without) {
      at++;
    }
    Optional<String> phrase = phrase();
    if (phrase.isPresent()) {
      add(without ? excluded : phrases, phrase.get());
      return;
    }
    Optional<QueryOperator> operator = operator();
    if (operator.isPresent()) {
      String value = phrase().orElseGet(this::word);
      boolean understood = without ? takeAway(operator.get(), value) : take(operator.get(), value);
      if (!understood) {
        ignored.add(text.substring(begin, at));
      }
      return;
    }
    add(without ? excluded : words, word());
  }

  /** The quoted phrase at this position; empty when there is none or its quotes are not closed. */
  private Optional<String> phrase() {
    if (at >= text.length() || !QUOTES.containsKey(text.charAt(at))) {
      return Optional.empty();
    }
    int close = text.indexOf(QUOTES.get(text.charAt(at)), at + 1);
    if (close < 0) {
      // An unclosed quote is ignored.
      at++;
      return Optional.empty();
    }
    String inside = text.substring(at + 1, close);
    at = close + 1;
    return Optional.of(inside.strip());
  }

  private Optional<QueryOperator> operator() {
    int colon = at;
    while (colon < text.length() && Character.isLetter(text.charAt(colon)) && colon - at < 10) {
      colon++;
    }
    if (colon == at || colon >= text.length() || ":：".indexOf(text.charAt(colon)) < 0) {
      return Optional.empty();
    }
    String name = text.substring(at, colon).toLowerCase(Locale.ROOT);
    Optional<QueryOperator> operator = Optional.ofNullable(OPERATORS.get(name));
    if (operator.isPresent()) {
      at = colon + 1;
    }
    return operator;
  }

  /** The text up to the next blank or the next phrase. */
  private String word() {
    int begin = at;
    while (at < text.length() && !isBlank(text.charAt(at)) && !opensPhrase(at, begin)) {
      at++;
    }
    return text.substring(begin, at);
  }

  private boolean opensPhrase(int here, int begin) {
    Character close = QUOTES.get(text.charAt(here));
    return close != null && here > begin && text.indexOf(close, here + 1) > 0;
  }

  private boolean take(QueryOperator queryOperator, String value) {
    switch (queryOperator) {
      case BOARD -> add(boards, value);
      case OFFICE -> add(offices, value);
      case AFTER -> {
        Optional<LocalDate> day = day(value);
        after = day.or(() -> after);
        return day.isPresent();
      }
      case BEFORE -> {
        Optional<LocalDate> day = day(value);
        before = day.or(() -> before);
        return day.isPresent();
      }
      case OVERDUE -> {
        Optional<Boolean> late = yesOrNo(value);
        overdue = late.or(() -> overdue);
        return late.isPresent();
      }
    }
    return !value.isBlank();
  }

  /** Excludes a board, an office, or what is overdue; days have an opposite of their own. */
  private boolean takeAway(QueryOperator queryOperator, String value) {
    switch (queryOperator) {
      case BOARD -> add(withoutBoards, value);
      case OFFICE -> add(withoutOffices, value);
      case OVERDUE -> {
        Optional<Boolean> late = yesOrNo(value);
        overdue = late.map(yes -> !yes).or(() -> overdue);
        return late.isPresent();
      }
      case AFTER, BEFORE -> {
        return false;
      }
    }
    return !value.isBlank();
  }

  private static Optional<Boolean> yesOrNo(String value) {
    String word = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** The text of a search box without {@code overdue:}. */
  public static String withoutDeadline(String text) {
    return DEADLINE.matcher(text).replaceAll("").strip().replaceAll("\\s{2,}", " ");
  }

  /** The names of all operators. */
  static Set<String> operators() {
    return OPERATORS.keySet();
  }

  /** A day, or the first day of a month or a year. */
  private static Optional<LocalDate> day(String value) {
    Matcher day = DAY.matcher(value);
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              day.group(2) == null ? 1 : Integer.parseInt(day.group(2)),
              day.group(3) == null ? 1 : Integer.parseInt(day.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static void add(List<String> list, String text) {
    if (!text.isBlank()) {
      list.add(text);
    }
  }

  private static List<String> most(List<String> list) {
    return list.subList(0, Math.min(MOST, list.size()));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00A0' || c == '\u3000';
  }
}
