/**
 * Who is notified of what, by e-mail: chooses the recipients in the transaction of a change, and
 * composes a mail from the current data when it is sent. Askers receive mail only if they agreed,
 * and everybody can unsubscribe from notices with one click.
 *
 * <p>Owns the table {@code mail_stop}.
 */
@Feature(
    name = "notifications",
    uses = {
      "audit",
      "platform",
      "sql",
      "house",
      "people",
      "signin",
      "inquiries",
      "status",
      "savedsearches",
      "mail"
    },
    owns = "mail_stop",
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
