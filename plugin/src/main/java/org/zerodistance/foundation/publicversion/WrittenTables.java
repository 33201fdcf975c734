package org.zerodistance.foundation.publicversion;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tables that a statement may write, from its text. Understands the forms that this
 * application uses and reports statements that it does not understand; it never assumes that a
 * statement writes nothing.
 */
final class WrittenTables {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  /** The blanks and comments before the first word, except comments that the servers execute. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:\\s+|/\\*(?!M?!).*?\\*/|--\\s[^\\n]*(?:\\n|$)|#[^\\n]*(?:\\n|$))*", FLAGS);

  private static final Pattern SECOND = Pattern.compile(";\\s*\\S", FLAGS);
  private static final Pattern READ =
      Pattern.compile("(?:\\(\\s*)*SELECT\\b.*|SHOW\\b.*|EXPLAIN\\s+(?!ANALYZE).*|SET\\s.*", FLAGS);
  private static final Pattern WITH = Pattern.compile("WITH\\s.*", FLAGS);
  private static final Pattern WRITING =
      Pattern.compile(
          "(?<!FOR )\\bUPDATE\\b|\\bDELETE\\b|\\bINSERT\\b|\\bREPLACE\\s+INTO\\b", FLAGS);
  private static final Pattern INSERT =
      Pattern.compile(
          "(?:INSERT(?:\\s+IGNORE)?|REPLACE)\\s+INTO\\s+`?(\\w+)`?(?![\\w.`]).*", FLAGS);
  private static final Pattern TRUNCATE =
      Pattern.compile("TRUNCATE\\s+TABLE\\s+`?(\\w+)`?\\s*", FLAGS);
  private static final Pattern UPDATE =
      Pattern.compile("UPDATE(?:\\s+IGNORE)?\\s+(.*?)\\s+SET\\s.*", FLAGS);
  private static final Pattern DELETE =
      Pattern.compile(
          "DELETE(?:\\s+IGNORE)?\\s+(?:\\w+(?:\\s*,\\s*\\w+)*\\s+)?FROM\\s+"
              + "(.*?)(?:\\s+(?:WHERE|ORDER\\s+BY|LIMIT)\\s.*|\\s*)",
          FLAGS);
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*,\\s*|\\s+(?:(?:INNER|LEFT|RIGHT|CROSS)\\s+)?JOIN\\s+", FLAGS);
  private static final Pattern TABLE =
      Pattern.compile("`?(\\w+)`?(?:\\s+(?:AS\\s+)?\\w+)?(?:\\s+(?:ON\\s|USING\\s*\\().*)?", FLAGS);

  private WrittenTables() {}

  /**
   * The tables in lower case, none for a statement that only reads; of a join, all tables, written
   * or not. Absent when the statement is not understood.
   */
  static Optional<Set<String>> of(String sql) {
    Matcher leading = LEADING.matcher(sql);
    String statement = leading.lookingAt() ? sql.substring(leading.end()) : sql;
    if (SECOND.matcher(statement).find()) {
      return Optional.empty();
    }
    if (READ.matcher(statement).matches()
        || (WITH.matcher(statement).matches() && !WRITING.matcher(statement).find())) {
      return Optional.of(Set.of());
    }
    for (Pattern single : new Pattern[] {INSERT, TRUNCATE}) {
      Matcher named = single.matcher(statement);
      if (named.matches()) {
        return Optional.of(Set.of(named.group(1).toLowerCase(Locale.ROOT)));
      }
    }
    for (Pattern joined : new Pattern[] {UPDATE, DELETE}) {
      Matcher named = joined.matcher(statement);
      if (named.matches()) {
        return tables(named.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Set<String>> tables(String references) {
    Set<String> tables = new TreeSet<>();
    for (String reference : BETWEEN.split(references, -1)) {
      Matcher table = TABLE.matcher(reference);
      if (!table.matches()) {
        return Optional.empty();
      }
      tables.add(table.group(1).toLowerCase(Locale.ROOT));
    }
    return Optional.of(tables);
  }
}
