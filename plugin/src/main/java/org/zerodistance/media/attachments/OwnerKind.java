package org.zerodistance.media.attachments;

/** What a photo can belong to. */
public enum OwnerKind {
  INQUIRY,
  REPLY,
  VISIT,
  STORY,
  /** Still on its way: uploaded with a form that was not accepted yet. */
  STAGED
}
