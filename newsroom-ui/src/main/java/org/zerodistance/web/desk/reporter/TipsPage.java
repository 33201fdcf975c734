package org.zerodistance.web.desk.reporter;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.TopicRow;
import org.zerodistance.newsroom.assignments.TipReason;
import org.zerodistance.newsroom.assignments.TipRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The pool of tips.
 *
 * @param topics the first two levels of the topic tree
 * @param filtered whether any filter is set
 * @param flag the form to flag an inquiry by its number
 * @param deciding the form to propose or dismiss the tip of {@code decided}; empty unless it was
 *     returned with errors
 */
public record TipsPage(
    List<TipRow> tips,
    Optional<String> next,
    boolean later,
    List<TopicRow> topics,
    List<TipReason> reasons,
    String reason,
    String topic,
    String place,
    String days,
    boolean filtered,
    boolean mayClaim,
    boolean mayDismiss,
    Form flag,
    Form deciding,
    Optional<Long> decided)
    implements HtmlPage {}
