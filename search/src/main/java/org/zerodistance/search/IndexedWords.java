package org.zerodistance.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.zerodistance.searching.SearchDocument;
import org.zerodistance.searching.SearchType;

/**
 * A document as it stands in the index; its components are the fields of the mapping. Null where
 * there is nothing. Times are milliseconds.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
record IndexedWords(
    String key,
    long id,
    String type,
    boolean shown,
    Long number,
    String title,
    String body,
    List<String> answers,
    List<String> remarks,
    String about,
    List<String> boards,
    String office,
    String level,
    String column,
    String kind,
    List<String> topics,
    String state,
    Long submittedAt,
    Long answeredAt,
    Long dueAt,
    Long shownUntil,
    String path,
    List<String> eyes) {

  static IndexedWords of(SearchDocument document) {
    return document
        .content()
        .map(content -> of(document, content))
        .orElseGet(
            () ->
                new IndexedWords(
                    document.key(),
                    document.id(),
                    name(document.type()),
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
  }

  private static IndexedWords of(SearchDocument document, SearchDocument.Content content) {
    return new IndexedWords(
        document.key(),
        document.id(),
        name(document.type()),
        true,
        content.number(),
        content.title(),
        content.body(),
        content.answers(),
        content.remarks(),
        content.about(),
        content.boards(),
        content.office().orElse(null),
        content.level().map(IndexedWords::name).orElse(null),
        content.column().orElse(null),
        content.kind().map(IndexedWords::name).orElse(null),
        content.topics(),
        content.state().map(IndexedWords::name).orElse(null),
        content.submittedAt().toEpochMilli(),
        content.answeredAt().map(at -> at.toEpochMilli()).orElse(null),
        content.dueAt().map(at -> at.toEpochMilli()).orElse(null),
        content.shownUntil().map(at -> at.toEpochMilli()).orElse(null),
        content.path(),
        content.eyes());
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  SearchType searchType() {
    return SearchType.valueOf(type.toUpperCase(Locale.ROOT));
  }
}
