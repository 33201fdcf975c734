package org.zerodistance.newsroom.offices;

import java.util.List;
import org.zerodistance.deadlines.RuleRow;
import org.zerodistance.newsroom.web.Form;
import org.zerodistance.newsroom.web.HtmlPage;

/**
 * The rules about time to answer.
 *
 * @param current one for each kind
 * @param history every version, newest first
 */
public record RulesPage(Form form, List<RuleRow> current, List<RuleRow> history)
    implements HtmlPage {}
