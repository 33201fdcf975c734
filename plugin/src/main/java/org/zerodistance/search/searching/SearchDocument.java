package org.zerodistance.search.searching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.city.offices.OfficeLevel;

/**
 * An entry of the search index: the content that its readers may see, or an entry without text. A
 * hidden entry is kept so that a late write of an older version cannot restore the text.
 *
 * @param version of the row; a lower one never overwrites a higher one
 * @param content empty when it may not be found
 */
public record SearchDocument(
    SearchType type, long id, long version, Optional<DocumentContent> content) {

  /**
   * The searchable and displayed content.
   *
   * @param about names of board, office, topic or column, searched but not shown in the snippet
   * @param boards slugs; a story has those of its cases
   * @param level of the office
   * @param column slug, of a story
   * @param topics paths of the topic and of its ancestors
   * @param submittedAt when it was submitted, or published in case of a story
   * @param dueAt the office's deadline, past or future, while an answer is due
   * @param shownUntil from then on it may no longer be found
   * @param scopes the scopes that may see it, in the staff's index; empty in the public one
   * @param path the page's address without the host
   */
  public record DocumentContent(
      long number,
      String title,
      String body,
      List<String> answers,
      List<String> remarks,
      String about,
      List<String> boards,
      Optional<String> office,
      Optional<OfficeLevel> level,
      Optional<String> column,
      Optional<Kind> kind,
      List<String> topics,
      Optional<CaseStatus> status,
      Instant submittedAt,
      Optional<Instant> answeredAt,
      Optional<Instant> dueAt,
      Optional<Instant> shownUntil,
      String path,
      List<String> scopes) {
    public DocumentContent {
      answers = List.copyOf(answers);
      remarks = List.copyOf(remarks);
      boards = List.copyOf(boards);
      topics = List.copyOf(topics);
      scopes = List.copyOf(scopes);
    }
  }

  public static SearchDocument hidden(SearchType type, long id, long version) {
    return new SearchDocument(type, id, version, Optional.empty());
  }

  /** The path with its ancestors: for {@code 城建/路灯/不亮} also {@code 城建/路灯} and {@code 城建}. */
  public static List<String> withAncestors(String path) {
    List<String> paths = new ArrayList<>();
    for (String rest = path; rest != null && !rest.isEmpty(); ) {
      paths.add(0, rest);
      int slash = rest.lastIndexOf('/');
      rest = slash < 0 ? null : rest.substring(0, slash);
    }
    return paths;
  }

  /** The entry's name in the index, the same for every version. */
  public String key() {
    return type.name().toLowerCase(Locale.ROOT) + "-" + id;
  }
}
