package org.zerodistance.web.admin.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zerodistance.outward.mail.MailRow;
import org.zerodistance.outward.mail.MailState;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The mails of the last month, without addresses and links.
 *
 * @param state the only state that is shown, if filtered
 * @param counts the number of mails in each state, by its lower-case name
 * @param next the cursor of the older ones
 */
public record MailsPage(
    Optional<MailState> state,
    Map<String, Integer> counts,
    List<MailRow> mails,
    Optional<String> next)
    implements HtmlPage {
  public MailsPage {
    counts = Map.copyOf(counts);
    mails = List.copyOf(mails);
  }
}
