package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.city.people.PeopleList;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * What is to be done before the house can work, and where everything is kept.
 *
 * @param setAside background work of all kinds that failed too often
 */
public record OverviewPage(List<Step> steps, PeopleList.StaffingGaps gaps, long setAside)
    implements HtmlPage {
  /** One thing a new house needs; its words stand under {@code admin.step.<name>}. */
  public record Step(String name, boolean done, String href) {}
}
