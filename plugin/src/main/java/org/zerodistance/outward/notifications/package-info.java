/**
 * E-mail: what must be told to somebody is noted in the transaction of the change and sent behind
 * its back by any of the nodes, at least once. A note holds ids alone; who is written to, in which
 * words and with which secret link is found out while the mail is sent, and stored nowhere. Askers
 * are written to only if they agreed, and anybody can stop notices with one click.
 *
 * <p>Owns the tables {@code outgoing_mail} and {@code mail_stop}.
 */
@Feature(
    name = "notifications",
    uses = {
      "audit",
      "jobs",
      "platform",
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
