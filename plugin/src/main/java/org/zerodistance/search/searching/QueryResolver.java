package org.zerodistance.search.searching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.BoardRow;
import org.zerodistance.city.offices.OfficeDirectory;
import org.zerodistance.city.offices.OfficeNode;
import org.zerodistance.city.offices.OfficeRow;
import org.zerodistance.search.querying.ParsedQuery;
import org.zerodistance.search.querying.Thesaurus;

/**
 * Completes a parsed query: finds boards and offices of operators by slug, name or part of a name,
 * adds synonyms, and sets the house's zone for days and years. Every search passes through this
 * class: from pages, the API, the staff and saved searches, for the index and for the database. An
 * unknown name is searched as a word, or excluded as one.
 */
@Dependent
public class QueryResolver {
  /** The names of one board or office: the slug first. */
  private record Names(String slug, List<String> names) {}

  private final BoardDirectory boards;
  private final OfficeDirectory offices;
  private final Thesaurus thesaurus;
  private final Houses houses;

  @Inject
  QueryResolver(
      BoardDirectory boards, OfficeDirectory offices, Thesaurus thesaurus, Houses houses) {
    this.boards = boards;
    this.offices = offices;
    this.thesaurus = thesaurus;
    this.houses = houses;
  }

  public SearchQuery of(SearchQuery query) {
    ParsedQuery parsedQuery = query.parsedQuery();
    List<String> words = new ArrayList<>(List.of(parsedQuery.words()));
    List<String> excluded = new ArrayList<>(parsedQuery.excluded());
    ParsedQuery placed =
        parsedQuery
            .within(boards(parsedQuery.boards(), words), offices(parsedQuery.offices(), words))
            .outside(
                boards(parsedQuery.withoutBoards(), excluded),
                offices(parsedQuery.withoutOffices(), excluded))
            .excluding(excluded)
            .saying(String.join(" ", words).strip());
    return query.meaning(thesaurus.expand(placed)).countingDaysIn(houses.current().zone());
  }

  private List<String> boards(List<String> typed, List<String> nobodys) {
    return typed.isEmpty()
        ? List.of()
        : slugs(typed, boards.all().stream().map(QueryResolver::names).toList(), nobodys);
  }

  private List<String> offices(List<String> typed, List<String> nobodys) {
    return typed.isEmpty()
        ? List.of()
        : slugs(
            typed,
            offices.tree().stream().map(OfficeNode::office).map(QueryResolver::names).toList(),
            nobodys);
  }

  private static List<String> slugs(List<String> typed, List<Names> all, List<String> nobodys) {
    List<String> slugs = new ArrayList<>();
    for (String name : typed) {
      String folded = name.toLowerCase(Locale.ROOT);
      List<String> found =
          all.stream().filter(n -> n.names().contains(folded)).map(Names::slug).toList();
      if (found.isEmpty()) {
        found =
            all.stream()
                .filter(n -> n.names().stream().anyMatch(x -> x.contains(folded)))
                .map(Names::slug)
                .toList();
      }
      if (found.isEmpty()) {
        nobodys.add(name);
      }
      slugs.addAll(found);
    }
    return slugs;
  }

  private static Names names(BoardRow board) {
    return new Names(board.slug(), folded(board.slug(), board.name(), board.nameEn()));
  }

  private static Names names(OfficeRow office) {
    return new Names(office.slug(), folded(office.slug(), office.name(), office.nameEn()));
  }

  private static List<String> folded(String slug, String name, String nameEn) {
    return Stream.of(slug, name, nameEn == null ? slug : nameEn)
        .map(n -> n.toLowerCase(Locale.ROOT))
        .toList();
  }
}
