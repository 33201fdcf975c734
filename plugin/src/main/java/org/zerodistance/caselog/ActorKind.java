package org.zerodistance.caselog;

/** In which part somebody acted. */
public enum ActorKind {
  ASKER,
  READER,
  OFFICE,
  NEWSROOM,
  SYSTEM
}
