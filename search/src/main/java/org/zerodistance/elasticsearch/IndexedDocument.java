package org.zerodistance.elasticsearch;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.search.indexing.DocumentDigest;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchState;
import org.zerodistance.search.searching.SearchType;

/**
 * A document as stored in the index; its components are the fields of the mapping. Null means no
 * value. Times are in milliseconds. {@code state} has the groups of the status, for the filter.
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
    String status,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> state,
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
        documentContent.status().map(IndexedDocument::name).orElse(null),
        documentContent.status().map(IndexedDocument::states).orElse(null),
        documentContent.submittedAt().toEpochMilli(),
        documentContent.answeredAt().map(at -> at.toEpochMilli()).orElse(null),
        documentContent.dueAt().map(at -> at.toEpochMilli()).orElse(null),
        documentContent.shownUntil().map(at -> at.toEpochMilli()).orElse(null),
        documentContent.path(),
        documentContent.scopes(),
        DocumentDigest.of(documentContent));
  }

  private static List<String> states(CaseStatus status) {
    return SearchState.of(status).stream().map(IndexedDocument::name).toList();
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  SearchType searchType() {
    return SearchType.valueOf(type.toUpperCase(Locale.ROOT));
  }
}
