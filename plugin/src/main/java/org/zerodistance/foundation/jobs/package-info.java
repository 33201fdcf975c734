/**
 * Asynchronous work with one queue: jobs are leased to one node at a time, retried with back-off,
 * set aside with their error after eight failures, and shown at {@code /admin/jobs} and in the
 * metrics {@code zd_job_…}. No feature has its own loop for such work.
 *
 * <p><b>Work that follows a change:</b> add a job in the transaction of the change, {@code
 * queue.put("mykind", new JobSubject("inquiry", id))}, and write a bean that implements {@link
 * org.zerodistance.foundation.jobs.JobHandler}. A batch that throws is delivered again in halves,
 * until the bad subject is found.
 *
 * <p><b>Rows that become due by the clock</b> (a story to be published): the same handler with
 * {@link org.zerodistance.foundation.jobs.JobHandler#due}.
 *
 * <p><b>Scheduled work</b> (a nightly count; for deleting old rows see the feature {@code
 * retention}): write a bean that implements {@link org.zerodistance.foundation.jobs.RecurringJob};
 * it is found, run once for all nodes, and shown automatically:
 *
 * <pre>{@code @Dependent public class IndexExpiry implements RecurringJob { public String
 * name() { return "index-expiry"; } public Schedule schedule() { return
 * Schedule.every(Duration.ofMinutes(1)); } public void run() { ... } } }</pre>
 *
 * In a test: {@code house.get(JobRunner.class).drain("index-expiry")} runs it when it is due.
 *
 * <p>Owns the tables {@code outbox}, the common queue, and {@code recurring_job}. Mail has its own
 * table, behind the same {@link org.zerodistance.foundation.jobs.JobStore}.
 */
@Feature(
    name = "jobs",
    uses = {"monitoring", "platform", "sql"},
    owns = {"outbox", "recurring_job"})
package org.zerodistance.foundation.jobs;

import org.zerodistance.foundation.platform.Feature;
