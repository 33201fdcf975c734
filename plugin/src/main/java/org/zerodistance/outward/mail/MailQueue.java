package org.zerodistance.outward.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zerodistance.foundation.jobs.Deadlocks;
import org.zerodistance.foundation.jobs.Job;
import org.zerodistance.foundation.jobs.JobFailure;
import org.zerodistance.foundation.jobs.JobId;
import org.zerodistance.foundation.jobs.JobStore;
import org.zerodistance.foundation.jobs.JobSubject;
import org.zerodistance.outward.mail.OutgoingMails.DueMail;
import org.zerodistance.outward.mail.OutgoingMails.Leased;
import org.zerodistance.outward.mail.OutgoingMails.MailFailure;

/**
 * Mails as jobs, in a table of their own: they expire, can be dropped, and are kept for a month so
 * that administrators see their states. No transaction is open during the communication with the
 * mail server.
 */
@Dependent
public class MailQueue implements JobStore {
  static final String TYPE = "mail";

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
  private static final String FAILED = "failed";
  private static final Optional<String> TOO_LATE = Optional.of("too-late");

  private final OutgoingMails mails;
  private final Clock clock;

  @Inject
  MailQueue(OutgoingMails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /** Leases due mails; expired ones are set aside or dropped. */
  @Override
  @Transactional
  public List<Job> lease(String kind, int most, String node) {
    List<Job> jobs = new ArrayList<>();
    for (Leased mail : mails.lease(most, node)) {
      if (mail.expiresAt().isAfter(clock.instant())) {
        jobs.add(new Job(mail.id(), new JobSubject(TYPE, mail.id()), mail.attempts()));
      } else {
        giveUp(mail);
      }
    }
    return jobs;
  }

  /**
   * Drops an expired mail that was never tried, for example of a demo's past; sets others aside.
   */
  private void giveUp(Leased late) {
    if (late.reason().isPresent()) {
      mails.finish(late.id(), MailState.SET_ASIDE, late.reason());
    } else {
      mails.finish(late.id(), MailState.DROPPED, TOO_LATE);
    }
  }

  @Override
  @Transactional
  public List<Job> renew(Collection<Job> jobs, String node) {
    Set<Long> held = mails.renew(ids(jobs), node);
    return jobs.stream().filter(job -> held.contains(job.id())).toList();
  }

  /** Marks mails as done; those dropped meanwhile stay dropped. */
  @Override
  @Transactional
  public void done(Collection<Job> jobs, String node) {
    mails.sent(ids(jobs), node);
  }

  /**
   * Stored at once, not with the batch, so that as few mails as possible are sent twice when a node
   * dies. Also by a node that has lost its lease: the mail was sent, so no other node need send it.
   */
  @Transactional
  public void finish(DueMail mail, MailState state, Optional<String> reason) {
    Deadlocks.retried(
        () -> {
          mails.finish(mail.id(), state, reason);
          return null;
        });
  }

  @Override
  @Transactional
  public void giveBack(Collection<Job> jobs, String node, String reason, Instant at) {
    mails.giveBack(ids(jobs), node, code(reason), at);
  }

  /**
   * Tries failed mails again after growing delays, until they expire; permanent failures are set
   * aside at once.
   */
  @Override
  @Transactional
  public List<Job> fail(Map<Job, JobFailure> failures, String node) {
    Map<Long, MailFailure> byId = new LinkedHashMap<>();
    failures.forEach(
        (job, failure) ->
            byId.put(
                job.id(),
                new MailFailure(job.attempts() + 1, code(failure.reason()), failure.forGood())));
    Set<Long> recorded = mails.failed(byId, node);
    return failures.keySet().stream().filter(job -> recorded.contains(job.id())).toList();
  }

  /** The exception is in the log; the table contains only codes. */
  private static String code(String reason) {
    return CODE.matcher(reason).matches() ? reason : FAILED;
  }

  @Override
  public boolean isLast(Job job) {
    return false;
  }

  @Override
  public State state(String kind) {
    return mails.state();
  }

  @Override
  public List<Failed> setAside(String kind, int most) {
    return mails.setAside(most);
  }

  @Override
  @Transactional
  public int retry(String kind, Optional<JobId> one) {
    return mails.retry(one.map(JobId::value));
  }

  private static List<Long> ids(Collection<Job> jobs) {
    return jobs.stream().map(Job::id).toList();
  }
}
