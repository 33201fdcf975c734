package org.zerodistance.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.search.searching.SearchDocument;
import org.zerodistance.search.searching.SearchType;
import org.zerodistance.testing.TestHouse;

/**
 * Pins the digests of documents that are built from fixed rows. A failure means that the form of
 * documents has changed: increment {@link DocumentDigest#FORM}, so that indexes are rebuilt instead
 * of differing in every document, and pin the digests that the failure shows.
 */
class DocumentFormIT {
  /** By SQL, since the digests cover ids and times, which use cases choose anew each time. */
  private static final List<String> ROWS =
      List.of(
          """
          INSERT INTO office (id, slug, name, level, region, state)
          VALUES (9001, 'roads', '城市管理局', 'department', '浔江市', 'open')
          """,
          """
          INSERT INTO board (id, office_id, slug, name, kind, group_name, state)
          VALUES (9001, 9001, 'roads', '城管问政', 'office', '市直部门', 'open')
          """,
          "INSERT INTO topic (id, level, name, path) VALUES (9001, 1, '市政', '市政')",
          """
          INSERT INTO topic (id, parent_id, level, name, path)
          VALUES (9002, 9001, 2, '路灯', '市政/路灯')
          """,
          """
          INSERT INTO story_column (id, slug, name, publication, rhythm, weekday, state)
          VALUES (9001, 'follow-up', '零距离追问', '日报', 'weekly', 4, 'open')
          """,
          """
          INSERT INTO inquiry (id, number, board_id, office_id, topic_id, kind, title, body, place, visibility,
            moderation, handling, office_outcome, reader_outcome, newsroom_outcome, source, submitted_at, admitted_at,
            first_replied_at, last_replied_at, version)
          VALUES (9001, 9001, 9001, 9001, 9002, 'complaint', '滨河路路灯不亮', '电话是████。', '滨河路', 'public',
            'admitted', 'replied', 'answered', 'none', 'none', 'web', '2026-01-02 03:04:05.678901',
            '2026-01-03 00:00:00', '2026-01-04 00:00:00', '2026-01-05 06:07:08.9', 3)
          """,
          """
          INSERT INTO inquiry_original (inquiry_id, title, body, place)
          VALUES (9001, '滨河路路灯不亮', '电话是5550。', '滨河路')
          """,
          """
          INSERT INTO reply (inquiry_id, office_id, body_html, body_text, outcome, replied_at)
          VALUES (9001, 9001, '<p>正在修。</p>', '正在修。', 'answered', '2026-01-04 00:00:00'),
            (9001, 9001, '<p>修好了。</p>', '修好了。', 'answered', '2026-01-05 06:07:08.9')
          """,
          """
          INSERT INTO remark (inquiry_id, body, moderation, made_at)
          VALUES (9001, '又灭了。', 'admitted', '2026-01-06 00:00:00'),
            (9001, '还没有审核的话。', 'waiting', '2026-01-07 00:00:00'),
            (9001, '没有通过的话。', 'returned', '2026-01-08 00:00:00')
          """,
          """
          INSERT INTO deadline (inquiry_id, office_id, obligation, rule_id, working_days, started_at, due_at)
          SELECT 9001, 9001, 'first_reply', MIN(id), 5, '2026-01-03 00:00:00', '2026-01-10 09:00:00'
          FROM deadline_rule
          """,
          """
          INSERT INTO person (id, name, state, created_at)
          VALUES (9001, '记者', 'active', '2026-01-01 00:00:00')
          """,
          """
          INSERT INTO story (id, number, column_id, state, headline, deck, byline, body_html, body_text, published_at,
            expires_at, created_by, created_at, changed_at, version)
          VALUES (9001, 9001, 9001, 'published', '滨河路的灯', '三年里灭了九次', '本报记者', '<p>正文</p>', '正文',
            '2026-02-01 00:00:00', '2027-02-01 00:00:00', 9001, '2026-01-20 00:00:00', '2026-02-01 00:00:01', 7)
          """,
          "INSERT INTO story_inquiry (story_id, inquiry_id) VALUES (9001, 9001)",
          """
          INSERT INTO dossier (id, title, summary, state, public_since, created_at, changed_at, version)
          VALUES (9001, '滨河路路灯', '反复熄灭。', 'open', '2026-03-01 00:00:00', '2026-02-20 00:00:00',
            '2026-03-01 00:00:01', 2)
          """);

  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
    ROWS.forEach(row -> house.jdbi().useHandle(h -> h.execute(row)));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theDocumentsOfFixedRowsStayWhatTheyAreAsLongAsTheirForm() {
    Map<String, String> digests = new TreeMap<>();
    for (IndexView view : IndexView.values()) {
      for (SearchType type : SearchType.values()) {
        List<SearchDocument> documents =
            house.get(DocumentPages.class).of(view, type, List.of(9001L));
        digests.put(view + " " + type, DocumentDigest.of(documents.get(0).content().orElseThrow()));
      }
    }
    assertThat(digests)
        .isEqualTo(
            Map.of(
                "PUBLIC INQUIRY", "3-aa614f96615c6bd0f6ec00e7fdc643fe",
                "PUBLIC STORY", "3-f0fb39bc1584bd3270589b7d8b964dc7",
                "PUBLIC DOSSIER", "3-23a3b237cce642be3d56e3ef865cdb5a",
                "STAFF INQUIRY", "3-45e13fdbf8aebc391449f3440453c2ac",
                "STAFF STORY", "3-a085e25d843834e2001445b58fd29292",
                "STAFF DOSSIER", "3-f4a04eda333ee26e64941287f2bc962e"));
  }

  @Test
  void anotherValueMakesAnotherDigest() {
    Map<String, String> changes =
        Map.of(
            "PUBLIC INQUIRY", "UPDATE inquiry SET title = '滨江路路灯不亮' WHERE id = 9001",
            "STAFF INQUIRY",
                "UPDATE inquiry_original SET body = '电话是5551。' WHERE inquiry_id = 9001",
            "PUBLIC STORY", "UPDATE story_column SET slug = 'asked-again' WHERE id = 9001",
            "STAFF STORY", "UPDATE board SET name = '城管在线' WHERE id = 9001",
            "PUBLIC DOSSIER", "UPDATE dossier SET summary = '不再熄灭。' WHERE id = 9001");
    changes.forEach(
        (what, sql) ->
            house.inTransaction(
                () -> {
                  String before = digest(what);
                  house.jdbi().useHandle(h -> h.execute(sql));
                  assertThat(digest(what)).as(sql).isNotEqualTo(before);
                  house.jdbi().useHandle(h -> h.execute("ROLLBACK"));
                  return null;
                }));
  }

  private static String digest(String what) {
    String[] parts = what.split(" ");
    SearchDocument document =
        house
            .get(DocumentPages.class)
            .of(IndexView.valueOf(parts[0]), SearchType.valueOf(parts[1]), List.of(9001L))
            .get(0);
    return DocumentDigest.of(document.content().orElseThrow());
  }
}
