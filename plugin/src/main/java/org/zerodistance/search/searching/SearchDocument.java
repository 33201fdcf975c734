package org.zerodistance.search.searching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.city.offices.OfficeLevel;

/**
 * One entry of the search index. What everybody may see, or an entry without any words: a hidden
 * one is kept so that a late write of an older version cannot bring the words back.
 *
 * @param version of the row; a lower one never overwrites a higher one
 * @param content empty when nobody may find it
 */
public record SearchDocument(
    SearchType type, long id, long version, Optional<DocumentContent> content) {

  /**
   * What is found and shown.
   *
   * @param about names of board, office, topic or column, found but not shown in the snippet
   * @param boards slugs; a story has those of its cases
   * @param level of the office
   * @param column slug, of a story
   * @param topics paths of the topic and of everything above it
   * @param submittedAt when it was submitted, or published in case of a story
   * @param dueAt when the office's time is or was up, while it owes an answer
   * @param shownUntil from then on nobody may find it any more
   * @param eyes who may see it, in the staff's index; empty in the public one
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
      Optional<SearchState> state,
      Instant submittedAt,
      Optional<Instant> answeredAt,
      Optional<Instant> dueAt,
      Optional<Instant> shownUntil,
      String path,
      List<String> eyes) {
    public DocumentContent {
      answers = List.copyOf(answers);
      remarks = List.copyOf(remarks);
      boards = List.copyOf(boards);
      topics = List.copyOf(topics);
      eyes = List.copyOf(eyes);
    }
  }

  public static SearchDocument hidden(SearchType type, long id, long version) {
    return new SearchDocument(type, id, version, Optional.empty());
  }

  /** For {@code 城建/路灯/不亮} also {@code 城建/路灯} and {@code 城建}. */
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
