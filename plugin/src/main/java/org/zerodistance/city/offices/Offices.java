package org.zerodistance.city.offices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.zerodistance.city.offices.OfficesProblem.OfficesCode;
import org.zerodistance.foundation.indexqueue.IndexQueue;
import org.zerodistance.foundation.indexqueue.IndexSubject;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.sql.SqlErrors;

/** Writes the table {@code office}. */
@Dependent
class Offices {
  private final Jdbi jdbi;
  private final IndexQueue indexQueue;

  @Inject
  Offices(Jdbi jdbi, IndexQueue indexQueue) {
    this.jdbi = jdbi;
    this.indexQueue = indexQueue;
  }

  OfficeId create(SaveOffice office) {
    try {
      return jdbi.withHandle(
          h ->
              bound(
                      h.createUpdate(
                          """
                          INSERT INTO office (parent_id, slug, name, name_en, level, region, position, state)
                          VALUES (:parent, :slug, :name, :nameEn, :level, :region, :position, :state)
                          """),
                      office)
                  .bind("slug", office.slug())
                  .executeAndReturnGeneratedKeys("id")
                  .mapTo(OfficeId.class)
                  .one());
    } catch (UnableToExecuteStatementException e) {
      throw taken(e);
    }
  }

  /** Whether the row still had that version. */
  boolean change(OfficeRow before, int version, SaveOffice office) {
    boolean changed =
        jdbi.withHandle(
                h ->
                    bound(
                            h.createUpdate(
                                """
                            UPDATE office SET parent_id = :parent, name = :name, name_en = :nameEn, level = :level,
                              region = :region, position = :position, state = :state, version = version + 1
                            WHERE id = :id AND version = :version
                            """),
                            office)
                        .bind("id", before.id())
                        .bind("version", version)
                        .execute())
            == 1;
    if (changed && !(before.name().equals(office.name()) && before.level() == office.level())) {
      indexQueue.changed(IndexSubject.OFFICE, before.id());
    }
    return changed;
  }

  /**
   * Locks the whole tree until the transaction ends, so that two concurrent moves cannot form a
   * cycle.
   */
  void lockTree() {
    jdbi.useHandle(
        h -> h.createQuery("SELECT id FROM office FOR UPDATE").mapTo(OfficeId.class).list());
  }

  boolean hasOpenBoards(OfficeId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT EXISTS (SELECT 1 FROM board WHERE office_id = :id AND state = 'open')")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  boolean hasOpenChildren(OfficeId id) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT EXISTS (SELECT 1 FROM office WHERE parent_id = :id AND state = 'open')")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  private static <S extends SqlStatement<S>> S bound(S statement, SaveOffice office) {
    return statement
        .bind("parent", office.parent().orElse(null))
        .bind("name", office.name())
        .bind("nameEn", blankToNull(office.nameEn()))
        .bind("level", office.level())
        .bind("region", office.region())
        .bind("position", office.position())
        .bind("state", office.state());
  }

  static String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Two people may enter the same name between the check and the insert; the database decides. */
  static RuntimeException taken(UnableToExecuteStatementException e) {
    return SqlErrors.onDuplicate(e, () -> new OfficesProblem(OfficesCode.NAME_TAKEN));
  }
}
