/**
 * E-mail: a notification is stored in the transaction of its change and sent later in the
 * background by any node, at least once. The row contains only ids; address, text and secret link
 * are determined when the mail is sent, and never stored. Askers receive mail only if they agreed,
 * and everybody can unsubscribe from notices with one click.
 *
 * <p>Owns the tables {@code outgoing_mail} and {@code mail_stop}.
 */
@Feature(
    name = "notifications",
    uses = {
      "audit",
      "jobs",
      "monitoring",
      "platform",
      "retention",
      "sql",
      "house",
      "people",
      "signin",
      "inquiries",
      "savedsearches"
    },
    owns = {"mail_stop", "outgoing_mail"},
    reads = {
      "asker",
      "assignment",
      "assignment_inquiry",
      "event",
      "inquiry",
      "office",
      "office_question",
      "person",
      "person_role",
      "reply",
      "story"
    })
package org.zerodistance.outward.notifications;

import org.zerodistance.foundation.platform.Feature;
