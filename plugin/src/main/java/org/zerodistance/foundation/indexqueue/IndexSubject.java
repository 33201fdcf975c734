package org.zerodistance.foundation.indexqueue;

import java.util.Locale;
import org.zerodistance.foundation.jobs.JobSubject;

/** The types of subjects of a change. The indexing knows the documents that contain each. */
public enum IndexSubject {
  INQUIRY,
  STORY,
  DOSSIER,
  BOARD,
  OFFICE,
  TOPIC,
  COLUMN;

  /** The type's name in the queue. */
  public String type() {
    return name().toLowerCase(Locale.ROOT);
  }

  public JobSubject of(long id) {
    return new JobSubject(type(), id);
  }
}
