package org.zerodistance.search.searching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.city.offices.OfficeLevel;

/** Builds documents for tests. */
final class DocumentBuilder {
  private final SearchType type;
  private final long id;
  private final String board;
  private long version = 1;
  private String title = "";
  private String body = "正文";
  private List<String> answers = List.of();
  private List<String> topics = List.of();
  private Kind kind = Kind.HELP;
  private Instant at = OwnBoard.NOON;
  private Optional<Instant> until = Optional.empty();
  private Optional<Instant> due = Optional.empty();
  private Optional<String> office = Optional.empty();
  private Optional<OfficeLevel> level = Optional.empty();
  private Optional<String> column = Optional.empty();
  private List<String> remarks = List.of();
  private List<String> scopes = List.of();

  DocumentBuilder(SearchType type, long id, String board) {
    this.type = type;
    this.id = id;
    this.board = board;
  }

  DocumentBuilder titled(String text) {
    title = text;
    return this;
  }

  DocumentBuilder saying(String text) {
    body = text;
    return this;
  }

  DocumentBuilder answered(String text) {
    answers = List.of(text);
    return this;
  }

  DocumentBuilder of(Kind other) {
    kind = other;
    return this;
  }

  DocumentBuilder at(Instant time) {
    at = time;
    return this;
  }

  DocumentBuilder until(Instant time) {
    until = Optional.of(time);
    return this;
  }

  DocumentBuilder due(Instant time) {
    due = Optional.of(time);
    return this;
  }

  DocumentBuilder of(String officeSlug, OfficeLevel officeLevel) {
    office = Optional.of(officeSlug);
    level = Optional.of(officeLevel);
    return this;
  }

  DocumentBuilder in(String columnSlug) {
    column = Optional.of(columnSlug);
    return this;
  }

  DocumentBuilder seenBy(List<String> others) {
    scopes = others;
    return this;
  }

  DocumentBuilder remarked(String text) {
    remarks = List.of(text);
    return this;
  }

  DocumentBuilder under(String path) {
    List<String> paths = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      paths.add(path.substring(0, slash));
    }
    paths.add(path);
    topics = paths;
    return this;
  }

  DocumentBuilder version(long number) {
    version = number;
    return this;
  }

  long id() {
    return id;
  }

  SearchDocument document() {
    boolean inquiry = type == SearchType.INQUIRY;
    return new SearchDocument(
        type,
        id,
        version,
        Optional.of(
            new SearchDocument.DocumentContent(
                id,
                title,
                body,
                answers,
                remarks,
                "",
                List.of(board),
                office,
                level,
                column,
                inquiry ? Optional.of(kind) : Optional.empty(),
                topics,
                inquiry
                    ? Optional.of(
                        answers.isEmpty() ? CaseStatus.AWAITING_ANSWER : CaseStatus.ANSWERED)
                    : Optional.empty(),
                at,
                answers.isEmpty() ? Optional.empty() : Optional.of(at),
                due,
                until,
                (inquiry ? "/inquiries/" : "/stories/") + id,
                scopes)));
  }
}
