package org.zerodistance.accounts;

import org.zerodistance.caselog.ActorKind;
import org.zerodistance.caselog.Audience;
import org.zerodistance.caselog.EventEntry;
import org.zerodistance.caselog.EventType;
import org.zerodistance.caselog.Subject;
import org.zerodistance.viewers.PersonId;
import org.zerodistance.viewers.Role;
import org.zerodistance.viewers.Viewer;

/** Entries about accounts: for the newsroom alone, never with a name or an address in them. */
final class AccountEvents {
  private AccountEvents() {}

  static EventEntry of(EventType type, PersonId person, Viewer by) {
    return EventEntry.of(type, Subject.PERSON, person, Audience.NEWSROOM, kind(by)).by(by);
  }

  private static ActorKind kind(Viewer by) {
    if (!by.signedIn()) {
      return ActorKind.SYSTEM;
    }
    if (by.newsroom()) {
      return ActorKind.NEWSROOM;
    }
    return by.has(Role.SPOKESPERSON) ? ActorKind.OFFICE : ActorKind.READER;
  }
}
