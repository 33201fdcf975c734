package org.zerodistance.cases.inquiries;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.zerodistance.city.offices.BoardId;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.sql.RecordValues;

/**
 * Writes the table {@code inquiry} and, with each write, the entry in the index queue, the affected
 * figures of the boards, and a job for the statistics when the figures of a day change.
 */
@Dependent
class Inquiries {
  private static final String COLUMNS =
      """
      id, number, board_id, office_id, topic_id, kind, title, body, place, lat, lng, asker_label, visibility, moderation,
      handling, office_outcome, reader_outcome, newsroom_outcome, source, submitted_at, admitted_at, first_replied_at,
      last_replied_at, reply_count, photo_count, me_too_count, version
      """;

  private static final String INSERT =
      "INSERT INTO inquiry ("
          + COLUMNS.replaceFirst("id, ", "").replaceFirst("version", "version)")
          + """
          VALUES (:number, :boardId, :officeId, :topicId, :kind, :title, :body, :place, :lat, :lng,
          :askerLabel, :visibility, :moderation, :handling, :officeOutcome, :readerOutcome,
          :newsroomOutcome, :source, :submittedAt, :admittedAt, :firstRepliedAt, :lastRepliedAt,
          :replyCount, :photoCount, :meTooCount, 0)
          """;

  /** The state of a number; all fields but the number are null when no inquiry uses it. */
  record InquiryState(InquiryNumber number, Source source, String title, Instant submittedAt) {}

  private record Stored(InquiryNumber number, InquiryId id) {}

  /** The properties of an inquiry on which figures depend, besides its time of submission. */
  private record CountedAs(BoardId board, OfficeId office, Kind kind, Instant firstRepliedAt) {
    /** Empty when the inquiry does not count. */
    static Optional<CountedAs> of(Inquiry inquiry) {
      return inquiry.listed()
          ? Optional.of(
              new CountedAs(
                  inquiry.boardId(), inquiry.officeId(), inquiry.kind(), inquiry.firstRepliedAt()))
          : Optional.empty();
    }
  }

  private final Jdbi jdbi;
  private final IndexQueue indexQueue;
  private final CountedDays countedDays;

  @Inject
  Inquiries(Jdbi jdbi, IndexQueue indexQueue, CountedDays countedDays) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
    this.countedDays = countedDays;
  }

  InquiryNumber takeNumber() {
    return jdbi.withHandle(
        h ->
            h.createUpdate("INSERT INTO inquiry_number () VALUES ()")
                .executeAndReturnGeneratedKeys("number")
                .mapTo(InquiryNumber.class)
                .one());
  }

  /** Allocates that many new numbers, with one statement. */
  List<InquiryNumber> takeNumbers(int many) {
    if (many == 0) {
      return List.of();
    }
    return jdbi.withHandle(
        h ->
            h.createUpdate("INSERT INTO inquiry_number () VALUES ()" + ", ()".repeat(many - 1))
                .executeAndReturnGeneratedKeys("number")
                .mapTo(InquiryNumber.class)
                .list());
  }

  /** Reserves numbers from another system; fails as a whole when one is taken. */
  void takeNumbers(Collection<InquiryNumber> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        h -> {
          PreparedBatch batch =
              h.prepareBatch("INSERT INTO inquiry_number (number) VALUES (:number)");
          numbers.forEach(number -> batch.bind("number", number).add());
          batch.execute();
        });
  }

  /** The inquiries under the numbers; free numbers are absent. */
  Map<InquiryNumber, InquiryState> states(Collection<InquiryNumber> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT n.number, i.source, i.title, i.submitted_at
                    FROM inquiry_number n LEFT JOIN inquiry i ON i.number = n.number
                    WHERE n.number IN (<numbers>)
                    """)
                .bindList("numbers", List.copyOf(numbers))
                .mapTo(InquiryState.class)
                .collect(Collectors.toMap(InquiryState::number, Function.identity())));
  }

  /** Stores many inquiries with three statements and returns their ids by number. */
  Map<InquiryNumber, InquiryId> insertAll(List<Inquiry> many) {
    return jdbi.withHandle(
        h -> {
          PreparedBatch batch = h.prepareBatch(INSERT);
          many.forEach(inquiry -> batch.bindMap(RecordValues.of(inquiry)).add());
          batch.execute();
          countListed(h, many);
          Map<InquiryNumber, InquiryId> ids =
              h.createQuery("SELECT number, id FROM inquiry WHERE number IN (<numbers>)")
                  .bindList("numbers", many.stream().map(Inquiry::number).toList())
                  .mapTo(Stored.class)
                  .collect(Collectors.toMap(Stored::number, Stored::id));
          indexQueue.changed(IndexSubject.INQUIRY, ids.values());
          return ids;
        });
  }

  InquiryId insert(Inquiry inquiry) {
    return jdbi.withHandle(
        h -> {
          InquiryId id =
              h.createUpdate(INSERT)
                  .bindMap(RecordValues.of(inquiry))
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(InquiryId.class)
                  .one();
          countListed(h, List.of(inquiry));
          indexQueue.changed(IndexSubject.INQUIRY, id);
          return id;
        });
  }

  Optional<Inquiry> find(InquiryId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT " + COLUMNS + " FROM inquiry WHERE id = :id")
                .bind("id", id)
                .mapTo(Inquiry.class)
                .findOne());
  }

  Inquiry get(InquiryId id) {
    return find(id)
        .orElseThrow(() -> new InquiryProblem(InquiryProblem.Code.INQUIRY_NOT_FOUND, id));
  }

  Optional<Inquiry> find(InquiryNumber number) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT " + COLUMNS + " FROM inquiry WHERE number = :number")
                .bind("number", number)
                .mapTo(Inquiry.class)
                .findOne());
  }

  /**
   * Replaces the row that was read by the new value.
   *
   * @throws InquiryProblem {@code INQUIRY_CHANGED_MEANWHILE} when the row has changed since it was
   *     read
   */
  void update(Inquiry before, Inquiry after) {
    jdbi.useHandle(
        h -> {
          int rows =
              h.createUpdate(
                      """
                      UPDATE inquiry SET board_id = :boardId, office_id = :officeId, topic_id = :topicId, kind = :kind,
                        title = :title, body = :body, place = :place, visibility = :visibility,
                        moderation = :moderation, handling = :handling, office_outcome = :officeOutcome,
                        reader_outcome = :readerOutcome, newsroom_outcome = :newsroomOutcome, admitted_at = :admittedAt,
                        first_replied_at = :firstRepliedAt, last_replied_at = :lastRepliedAt, reply_count = :replyCount,
                        photo_count = :photoCount, version = version + 1
                      WHERE id = :id AND version = :version
                      """)
                  .bindMap(RecordValues.of(after))
                  .execute();
          if (rows != 1) {
            throw new InquiryProblem(InquiryProblem.Code.INQUIRY_CHANGED_MEANWHILE, after.number());
          }
          recount(h, before, after);
          indexQueue.changed(IndexSubject.INQUIRY, after.id());
          if (!CountedAs.of(before).equals(CountedAs.of(after))) {
            countedDays.changed(List.of(after.submittedAt()));
          }
        });
  }

  /**
   * Increments the version alone, because something beside the row changed that readers or the
   * index see.
   */
  void touch(InquiryId id) {
    jdbi.useHandle(
        h ->
            h.createUpdate("UPDATE inquiry SET version = version + 1 WHERE id = :id")
                .bind("id", id)
                .execute());
    indexQueue.changed(IndexSubject.INQUIRY, id);
  }

  void countPhotoLess(InquiryId id) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "UPDATE inquiry SET photo_count = photo_count - 1, version = version + 1 WHERE id = :id AND photo_count > 0")
                .bind("id", id)
                .execute());
    indexQueue.changed(IndexSubject.INQUIRY, id);
  }

  void countPhotos(InquiryId id, int photos) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "UPDATE inquiry SET photo_count = :photos, version = version + 1 WHERE id = :id")
                .bind("photos", photos)
                .bind("id", id)
                .execute());
    indexQueue.changed(IndexSubject.INQUIRY, id);
  }

  void countReplies(InquiryId id, int more) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "UPDATE inquiry SET reply_count = reply_count + :more, version = version + 1 WHERE id = :id")
                .bind("more", more)
                .bind("id", id)
                .execute());
    indexQueue.changed(IndexSubject.INQUIRY, id);
  }

  /**
   * Locks the row for the rest of the transaction. Needed before the insertion of a row that refers
   * to it when the inquiry is updated afterwards: the foreign key takes a shared lock, and two
   * transactions with shared locks would each wait for the other.
   */
  void lock(InquiryId id) {
    jdbi.useHandle(
        h ->
            h.createQuery("SELECT id FROM inquiry WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(InquiryId.class)
                .one());
  }

  void countMeToos(InquiryId id, int more) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "UPDATE inquiry SET me_too_count = me_too_count + :more, version = version + 1 WHERE id = :id")
                .bind("more", more)
                .bind("id", id)
                .execute());
    indexQueue.changed(IndexSubject.INQUIRY, id);
  }

  /** Adds new inquiries to the figures, as far as everybody may see them; these have a board. */
  private void countListed(Handle h, List<Inquiry> added) {
    List<Inquiry> listed = added.stream().filter(Inquiry::listed).toList();
    countedDays.changed(listed.stream().map(Inquiry::submittedAt).toList());
    listed.stream()
        .collect(Collectors.groupingBy(Inquiry::boardId))
        .forEach(
            (board, onBoard) ->
                count(
                    h,
                    board,
                    onBoard.size(),
                    (int) onBoard.stream().filter(Inquiry::answered).count()));
  }

  private static void recount(Handle h, Inquiry before, Inquiry after) {
    int receivedBefore = before.listed() ? 1 : 0;
    int receivedAfter = after.listed() ? 1 : 0;
    int answeredBefore = before.listed() && before.answered() ? 1 : 0;
    int answeredAfter = after.listed() && after.answered() ? 1 : 0;
    if (Objects.equals(before.boardId(), after.boardId())) {
      count(h, after.boardId(), receivedAfter - receivedBefore, answeredAfter - answeredBefore);
    } else {
      count(h, before.boardId(), -receivedBefore, -answeredBefore);
      count(h, after.boardId(), receivedAfter, answeredAfter);
    }
  }

  private static void count(Handle h, BoardId board, int received, int answered) {
    if (board == null || (received == 0 && answered == 0)) {
      return;
    }
    h.createUpdate(
            """
            INSERT INTO board_figure (board_id, received, answered) VALUES (:board, :received, :answered)
            ON DUPLICATE KEY UPDATE received = received + VALUES(received), answered = answered + VALUES(answered)
            """)
        .bind("board", board)
        .bind("received", received)
        .bind("answered", answered)
        .execute();
  }
}
