package org.zerodistance.foundation.audit;

import java.util.Collection;
import java.util.Set;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Decides who may see the subjects of one kind in the audit trail. The feature that holds these
 * subjects implements it, because their policy stands in a group above this one. Every
 * administrator sees the subjects of a kind without an implementation.
 */
public interface SubjectAudience {
  Subject subject();

  /** Those of the subjects that the viewer may see, by one statement. */
  Set<Long> among(Collection<Long> ids, Viewer viewer);
}
