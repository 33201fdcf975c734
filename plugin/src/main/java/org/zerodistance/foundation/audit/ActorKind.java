package org.zerodistance.foundation.audit;

/** In which part somebody acted. */
public enum ActorKind {
  ASKER,
  READER,
  OFFICE,
  NEWSROOM,
  SYSTEM
}
