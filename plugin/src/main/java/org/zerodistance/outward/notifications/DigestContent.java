package org.zerodistance.outward.notifications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.outward.mail.OutgoingMails;
import org.zerodistance.outward.notifications.UnsubscribeScope.UnsubscribeKind;
import org.zerodistance.search.savedsearches.SavedMatchRow;
import org.zerodistance.search.savedsearches.SavedPages;
import org.zerodistance.search.savedsearches.SavedQuery;

/**
 * Reads the recipient and the content of a digest when it is sent: a confirmed address whose owner
 * has not unsubscribed from digests, and only matches that are still public.
 */
@Dependent
class DigestContent {
  /**
   * The content of a digest.
   *
   * @param found matches by query
   */
  record DigestDetails(
      String address,
      String name,
      Optional<String> language,
      Map<String, List<SavedMatchRow>> found,
      UnsubscribeScope stop) {}

  record Owner(String email, String name, Optional<String> language) {}

  /** The maximum number of matches in a digest, which is only a notice. */
  private static final int MOST = 50;

  private final Jdbi jdbi;
  private final SavedPages saved;

  @Inject
  DigestContent(Jdbi jdbi, SavedPages saved) {
    this.jdbi = jdbi;
    this.saved = saved;
  }

  Optional<DigestDetails> of(OutgoingMails.DueMail mail) {
    PersonId person = mail.personId().orElseThrow();
    List<SavedMatchRow> rows = saved.told(person, mail.digestAt().orElseThrow(), MOST);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<SavedMatchRow>> found = new LinkedHashMap<>();
    for (SavedMatchRow row : rows) {
      String search = saved.query(row.searchId()).map(DigestContent::inWords).orElse("");
      found.computeIfAbsent(search, s -> new ArrayList<>()).add(row);
    }
    return owner(person)
        .map(
            owner ->
                new DigestDetails(
                    owner.email(),
                    owner.name(),
                    owner.language(),
                    found,
                    new UnsubscribeScope(UnsubscribeKind.SEARCH, person.value())));
  }

  private static String inWords(SavedQuery query) {
    List<String> words = new ArrayList<>();
    if (!query.text().isEmpty()) {
      words.add("“" + query.text() + "”");
    }
    words.addAll(query.narrowing().values());
    return String.join(" · ", words);
  }

  private Optional<Owner> owner(PersonId person) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT p.email, p.name, p.language FROM person p
                    WHERE p.id = :id AND p.state = 'active' AND p.email_confirmed_at IS NOT NULL
                      AND NOT EXISTS (SELECT 1 FROM mail_stop s
                        WHERE s.scope IN ('person', 'search') AND s.subject_id = p.id)
                    """)
                .bind("id", person)
                .mapTo(Owner.class)
                .findOne());
  }
}
