package org.zerodistance.city.people;

import org.zerodistance.foundation.audit.ActorKind;
import org.zerodistance.foundation.audit.Audience;
import org.zerodistance.foundation.audit.EventEntry;
import org.zerodistance.foundation.audit.EventType;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.platform.PersonId;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;

/**
 * Creates the audit events about accounts. Only the newsroom sees them, and they never hold a name
 * or an address.
 */
public final class AccountEvents {
  private AccountEvents() {}

  public static EventEntry of(EventType type, PersonId person, Viewer by) {
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
