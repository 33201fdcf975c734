package org.zerodistance.web.admin.city;

import java.util.List;
import java.util.Optional;
import org.zerodistance.city.offices.TopicImport;
import org.zerodistance.city.offices.TopicRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The topic tree with the form for a file of topics.
 *
 * @param report the result of the file that was just sent
 */
public record TopicsPage(
    Form form, int count, List<Branch> tree, Optional<TopicImport.TopicReport> report)
    implements HtmlPage {
  /** A topic with its direct children. */
  public record Branch(TopicRow topic, List<Branch> below) {}
}
