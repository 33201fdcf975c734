package org.zerodistance.elasticsearch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.zerodistance.search.indexing.DocumentDigest;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;

/**
 * A document as stored in the index; its components are the fields of the mapping. Null means no
 * value. Times are in milliseconds.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
record IndexedDocument(
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
    List<String> eyes,
    String digest) {

  static IndexedDocument of(SearchDocument document) {
    return document
        .content()
        .map(documentContent -> of(document, documentContent))
        .orElseGet(
            () ->
                new IndexedDocument(
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
                    null,
                    null));
  }

  private static IndexedDocument of(
      SearchDocument document, SearchDocument.DocumentContent documentContent) {
    return new IndexedDocument(
        document.key(),
        document.id(),
        name(document.type()),
        true,
        documentContent.number(),
        documentContent.title(),
        documentContent.body(),
        documentContent.answers(),
        documentContent.remarks(),
        documentContent.about(),
        documentContent.boards(),
        documentContent.office().orElse(null),
        documentContent.level().map(IndexedDocument::name).orElse(null),
        documentContent.column().orElse(null),
        documentContent.kind().map(IndexedDocument::name).orElse(null),
        documentContent.topics(),
        documentContent.state().map(IndexedDocument::name).orElse(null),
        documentContent.submittedAt().toEpochMilli(),
        documentContent.answeredAt().map(at -> at.toEpochMilli()).orElse(null),
        documentContent.dueAt().map(at -> at.toEpochMilli()).orElse(null),
        documentContent.shownUntil().map(at -> at.toEpochMilli()).orElse(null),
        documentContent.path(),
        documentContent.scopes(),
        DocumentDigest.of(documentContent));
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  SearchType searchType() {
    return SearchType.valueOf(type.toUpperCase(Locale.ROOT));
  }
}
