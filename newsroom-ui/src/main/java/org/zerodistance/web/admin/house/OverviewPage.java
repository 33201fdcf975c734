package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The start page of administrators: steps to set up the house, and links to all other pages.
 *
 * @param setAside the number of background jobs of all kinds that failed too often
 */
public record OverviewPage(List<Step> steps, PeopleList.StaffingGaps gaps, long setAside)
    implements HtmlPage {
  /** A step to set up a new house; its texts are the messages {@code admin.step.<name>}. */
  public record Step(String name, boolean done, String href) {}
}
