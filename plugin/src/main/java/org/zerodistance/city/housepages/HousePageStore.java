package org.zerodistance.city.housepages;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.sql.InsertIfAbsent;

/** Reads and writes the table {@code house_page}. */
@Dependent
class HousePageStore {
  /**
   * A version as it is stored.
   *
   * @param title empty where the default text was restored, as is the body
   */
  record StoredText(
      String page,
      String lang,
      int version,
      Optional<String> title,
      Optional<String> body,
      Instant savedAt) {}

  private final Jdbi jdbi;

  @Inject
  HousePageStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The newest version of each page that was ever saved. */
  List<StoredText> newest() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT p.page, p.lang, p.version, p.title, p.body, p.saved_at FROM house_page p
                    LEFT JOIN house_page later
                      ON later.page = p.page AND later.lang = p.lang AND later.version = p.version + 1
                    WHERE later.id IS NULL
                    """)
                .mapTo(StoredText.class)
                .list());
  }

  /** The versions of a page in one language, the newest first. */
  List<HousePageVersion> versions(HousePageKind page, String lang) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT p.version, p.title, p.body, p.saved_at, n.name AS author
                    FROM house_page p JOIN person n ON n.id = p.author_id
                    WHERE p.page = :page AND p.lang = :lang ORDER BY p.version DESC
                    """)
                .bind("page", page.slug())
                .bind("lang", lang)
                .mapTo(HousePageVersion.class)
                .list());
  }

  /**
   * @param text title and body; empty restores the default text
   * @return whether nobody has stored this version before
   */
  boolean insert(
      HousePageKind page,
      String lang,
      int version,
      Optional<SaveHousePage> text,
      PersonId author,
      Instant at) {
    return jdbi.withHandle(
        h ->
            InsertIfAbsent.execute(
                h.createUpdate(
                        """
                        INSERT INTO house_page (page, lang, version, title, body, author_id, saved_at)
                        VALUES (:page, :lang, :version, :title, :body, :author, :at)
                        """)
                    .bind("page", page.slug())
                    .bind("lang", lang)
                    .bind("version", version)
                    .bind("title", text.map(SaveHousePage::title).orElse(null))
                    .bind("body", text.map(SaveHousePage::body).orElse(null))
                    .bind("author", author)
                    .bind("at", at)));
  }
}
