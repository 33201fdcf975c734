package org.zerodistance.web.walk;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What happens to personal data in the texts of every POST address, before the texts are public.
 * {@link PublicTextsTest} fails for an address without a row, {@link OutgoingTextsIT} sends a
 * number to each that warns or holds.
 */
final class PublicTexts {
  /** The way of a text to the public. */
  enum Way {
    /** A moderator decides, with the places marked. */
    HELD,
    /** Staff send it, and are warned first. */
    WARNED,
    /** Public later, by another address that warns. */
    LATER,
    /** No text of it becomes public: only staff, the asker or the sender see it. */
    INSIDE,
    /** Administrators write what the house says about itself. */
    HOUSE,
    /** There is no text in it. */
    NONE
  }

  private static final String ROUTES =
      """
      NONE   /admin/calendar
      NONE   /admin/calendar/import
      HOUSE  /admin/boards
      HOUSE  /admin/boards/{slug}
      NONE   /admin/rules
      HOUSE  /admin/columns
      HOUSE  /admin/columns/{id}
      HOUSE  /admin/offices
      HOUSE  /admin/offices/{slug}
      HOUSE  /admin/topics/import
      HOUSE  /admin/topics
      HOUSE  /admin/topics/{id}
      NONE   /admin/mail/{id}/retry
      NONE   /admin/index/rebuild
      NONE   /admin/index/back
      NONE   /admin/index/verify
      NONE   /admin/index/retry
      HOUSE  /admin/import
      INSIDE /admin/reasons
      INSIDE /admin/synonyms
      INSIDE /admin/people/new
      INSIDE /admin/people/{id}
      NONE   /admin/people/{id}/link
      NONE   /admin/people/{id}/disable
      NONE   /admin/people/{id}/enable
      NONE   /admin/jobs/retry
      HOUSE  /admin/house
      HOUSE  /admin/house/imprint
      HOUSE  /admin/pages/{slug}/{lang}
      NONE   /display
      NONE   /language
      NONE   /desk/dossiers/proposals/look
      LATER  /desk/dossiers/proposals/{id}/accept
      INSIDE /desk/dossiers/proposals/{id}/dismiss
      WARNED /desk/dossiers/{id}/save
      NONE   /desk/dossiers/{id}/move
      WARNED /desk/dossiers/{id}/publish
      NONE   /desk/dossiers/{id}/unpublish
      NONE   /desk/dossiers/{id}/link
      NONE   /desk/dossiers/{id}/unlink
      LATER  /desk/dossiers
      NONE   /desk/assignments/{id}/plan
      INSIDE /desk/assignments/{id}/move
      INSIDE /desk/assignments/{id}/release
      NONE   /desk/assignments/{id}/claim
      INSIDE /desk/assignments/{id}/hand-over
      NONE   /desk/assignments/{id}/cases
      NONE   /desk/assignments/{id}/story
      INSIDE /desk/assignments/{id}/notebook/notes
      INSIDE /desk/assignments/{id}/notebook/contacts
      INSIDE /desk/assignments/{id}/notebook/visits
      INSIDE /desk/assignments/{id}/notebook/{kind}/{number}
      INSIDE /desk/assignments/{id}/notebook/{kind}/{number}/remove
      NONE   /desk/assignments/{id}/notebook/{kind}/{number}/photos
      WARNED /desk/sources/{number}/ask
      NONE   /desk/tips/{number}/claim
      INSIDE /desk/tips/{number}/dismiss
      INSIDE /desk/tips/{number}/propose
      INSIDE /desk/tips/flag
      INSIDE /desk/moderation
      INSIDE /desk/moderation/{task}
      NONE   /desk/moderation/batches/{batch}
      INSIDE /desk/cases/{number}/moderation/move
      INSIDE /desk/cases/{number}/moderation/{part}/hide
      INSIDE /desk/cases/{number}/moderation/{part}/show
      INSIDE /desk/cases/{number}/moderation/{part}/redact
      INSIDE /desk/cases/{number}/moderation/{part}/boxes
      INSIDE /desk/stories/{id}/review/sources
      NONE   /desk/stories
      INSIDE /desk/stories/{id}/review/comments
      NONE   /desk/stories/{id}/review/comments/{comment}/resolve
      INSIDE /desk/stories/{id}/review/send-back
      WARNED /desk/stories/{id}/review/approve
      NONE   /desk/stories/{id}/review/confirm
      NONE   /desk/stories/{id}/timing/plan
      WARNED /desk/stories/{id}/timing/schedule
      NONE   /desk/stories/{id}/timing/limits
      NONE   /desk/stories/{id}/timing/unschedule
      WARNED /desk/stories/{id}/timing/publish
      WARNED /desk/stories/{id}/timing/withdraw
      WARNED /desk/stories/{id}/timing/correct
      WARNED /desk/stories/{id}/save
      LATER  /desk/stories/{id}/autosave
      LATER  /desk/stories/{id}/restore
      LATER  /desk/stories/{id}/photos/choose
      LATER  /desk/stories/{id}/photos
      NONE   /desk/calendar/move
      WARNED /office/cases/{number}/answer
      LATER  /office/cases/{number}/draft
      NONE   /office/cases/{number}/accept
      WARNED /office/cases/{number}/ask
      INSIDE /office/cases/{number}/refuse
      LATER  /office/templates
      LATER  /office/templates/{id}
      NONE   /office/templates/{id}/remove
      INSIDE /inquiries/new/likely
      HELD   /inquiries/new/join
      HELD   /track/{number}/remark
      HELD   /track/{number}/answer
      HELD   /track/{number}/resubmit
      NONE   /track/{number}/photos
      NONE   /track/{number}/withdraw
      HELD   /inquiries/new
      NONE   /inquiries/new/photos
      NONE   /track
      NONE   /track/leave
      NONE   /mail/stop/{token}
      NONE   /account/mail
      NONE   /account/mail/confirm
      NONE   /confirm/{token}
      NONE   /reset
      NONE   /reset/{token}
      INSIDE /welcome/{token}
      INSIDE /account/settings
      NONE   /account/password
      NONE   /account/sign-out-everywhere
      NONE   /account/delete
      INSIDE /register
      NONE   /logout
      NONE   /login
      NONE   /inquiries/{number}/me-too
      INSIDE /account/searches
      NONE   /account/searches/{id}/mail
      NONE   /account/searches/{id}/seen
      NONE   /account/searches/{id}/delete
      """;

  private static final Map<String, Way> TABLE = read();

  private PublicTexts() {}

  private static Map<String, Way> read() {
    Map<String, Way> table = new TreeMap<>();
    ROUTES
        .lines()
        .map(line -> line.split("\\s+"))
        .forEach(row -> table.put(row[1], Way.valueOf(row[0])));
    return table;
  }

  /** The addresses in the table. */
  static Set<String> known() {
    return TABLE.keySet();
  }

  /** The addresses whose texts go this way. */
  static Set<String> of(Way way) {
    Set<String> routes = new TreeSet<>();
    TABLE.forEach(
        (route, own) -> {
          if (own == way) {
            routes.add(route);
          }
        });
    return routes;
  }
}
