package org.zerodistance.web.admin.house;

import java.util.List;
import org.zerodistance.foundation.housekeeping.RetentionRow;
import org.zerodistance.foundation.jobs.JobStats;
import org.zerodistance.foundation.jobs.JobStore;
import org.zerodistance.foundation.jobs.RecurringState;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The administrators' page of background jobs.
 *
 * @param setAside the kinds with jobs that were set aside
 * @param retentions what is deleted when, and what was
 */
public record JobsPage(
    List<JobStats.KindState> kinds,
    List<SetAside> setAside,
    List<RecurringState> recurring,
    List<RetentionRow> retentions)
    implements HtmlPage {
  /** The first jobs of one kind that were set aside, the oldest first. */
  public record SetAside(String kind, List<JobStore.Failed> jobs) {}
}
