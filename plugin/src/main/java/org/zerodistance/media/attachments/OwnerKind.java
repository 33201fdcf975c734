package org.zerodistance.media.attachments;

/** The kinds of owners of photos. */
public enum OwnerKind {
  INQUIRY,
  REPLY,
  VISIT,
  STORY,
  /** No owner yet: uploaded with a form that has not been accepted. */
  STAGED
}
