package org.zerodistance.cases.replies;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.OfficeId;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.platform.Violations;

/** Reads and writes the table {@code reply_template}: texts that an office reuses. */
@Dependent
public class ReplyTemplates {
  /** A template; its body is sanitized. */
  public record Template(TemplateId id, String title, String bodyHtml, int version) {}

  private final Jdbi jdbi;

  @Inject
  ReplyTemplates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The templates of an office, by title. */
  public List<Template> of(OfficeId office, Viewer by) {
    by.requireOffice(office);
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "SELECT id, title, body_html, version FROM reply_template WHERE office_id = :office ORDER BY title, id")
                .bind("office", office)
                .mapTo(Template.class)
                .list());
  }

  /** Adds a template: a title of 2 to 80 characters, a body of 5 to 5,000. */
  @Transactional
  public TemplateId add(OfficeId office, String title, String typed, Viewer by) {
    by.requireOffice(office);
    ReplyHtml body = checked(title, typed);
    return jdbi.withHandle(
        h ->
            h.createUpdate(
                    "INSERT INTO reply_template (office_id, title, body_html) VALUES (:office, :title, :html)")
                .bind("office", office)
                .bind("title", title.strip())
                .bind("html", body.html())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(TemplateId.class)
                .one());
  }

  @Transactional
  public void change(
      OfficeId office, TemplateId id, String title, String typed, int version, Viewer by) {
    by.requireOffice(office);
    ReplyHtml body = checked(title, typed);
    if (of(office, by).contains(new Template(id, title.strip(), body.html(), version))) {
      return;
    }
    int rows =
        jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        UPDATE reply_template SET title = :title, body_html = :html, version = version + 1
                        WHERE id = :id AND office_id = :office AND version = :version
                        """)
                    .bind("title", title.strip())
                    .bind("html", body.html())
                    .bind("id", id)
                    .bind("office", office)
                    .bind("version", version)
                    .execute());
    if (rows != 1) {
      throw new ReplyProblem(ReplyProblem.Code.DRAFT_CHANGED_MEANWHILE);
    }
  }

  @Transactional
  public void remove(OfficeId office, TemplateId id, Viewer by) {
    by.requireOffice(office);
    int rows =
        jdbi.withHandle(
            h ->
                h.createUpdate("DELETE FROM reply_template WHERE id = :id AND office_id = :office")
                    .bind("id", id)
                    .bind("office", office)
                    .execute());
    if (rows != 1) {
      throw new ReplyProblem(ReplyProblem.Code.TEMPLATE_NOT_FOUND);
    }
  }

  private static ReplyHtml checked(String title, String typed) {
    ReplyHtml body = ReplyHtml.of(typed);
    Violations violations = new Violations();
    violations.length("title", title, 2, 80);
    violations.length("body", body.text(), 5, 5_000);
    violations.throwIfAny();
    return body;
  }
}
