package org.zerodistance.foundation.audit;

/** The capacity in which an actor caused an event. */
public enum ActorKind {
  ASKER,
  READER,
  OFFICE,
  NEWSROOM,
  SYSTEM
}
