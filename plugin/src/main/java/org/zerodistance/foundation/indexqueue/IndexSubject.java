package org.zerodistance.foundation.indexqueue;

import java.util.Locale;
import org.zerodistance.foundation.jobs.JobSubject;

/** What a change can be about. Which documents hold it, the indexing knows. */
public enum IndexSubject {
  INQUIRY,
  STORY,
  DOSSIER,
  BOARD,
  OFFICE,
  TOPIC,
  COLUMN;

  /** Its name in the queue. */
  public String type() {
    return name().toLowerCase(Locale.ROOT);
  }

  public JobSubject of(long id) {
    return new JobSubject(type(), id);
  }
}
