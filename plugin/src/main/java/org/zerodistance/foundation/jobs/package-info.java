/**
 * Work that follows later, by one queue: leased to one node at a time, tried again after a while,
 * set aside with its error after eight failures, shown at {@code /admin/jobs} and in the metrics
 * {@code zd_job_…}. No feature has a loop of its own for such work.
 *
 * <p><b>Something must follow a change:</b> put a job in the transaction of the change, {@code
 * queue.put("mykind", new JobSubject("inquiry", id))}, and write a bean that implements {@link
 * org.zerodistance.foundation.jobs.JobHandler}. A batch that throws is delivered again in halves,
 * until the bad subject stands alone.
 *
 * <p><b>Something falls due by the clock</b> for single rows (a story to be published): the same
 * handler with {@link org.zerodistance.foundation.jobs.JobHandler#due}.
 *
 * <p><b>Something returns</b> (housekeeping, a nightly count): write a bean that implements {@link
 * org.zerodistance.foundation.jobs.RecurringJob}; that is all, it is found, run once for all nodes,
 * and shown:
 *
 * <pre>{@code
 * @Dependent
 * public class StagedPhotoRetention implements RecurringJob {
 *   public String name() { return "staged-photos"; }
 *   public Schedule schedule() { return Schedule.every(Duration.ofMinutes(10)); }
 *   public void run() { ... }
 * }
 * }</pre>
 *
 * In a test: {@code house.get(JobRunner.class).drain("staged-photos")} runs it when it is due.
 *
 * <p>Owns the tables {@code outbox}, the common queue, and {@code recurring_job}. Mail has rows of
 * its own, behind the same {@link org.zerodistance.foundation.jobs.JobStore}.
 */
@Feature(
    name = "jobs",
    uses = {"monitoring", "platform", "sql"},
    owns = {"outbox", "recurring_job"})
package org.zerodistance.foundation.jobs;

import org.zerodistance.foundation.platform.Feature;
