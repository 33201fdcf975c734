package org.zerodistance.cases.redactions;

/** The kinds of public parts of a case that can be hidden or blacked out. */
public enum PartKind {
  /** The inquiry itself; hiding it hides the whole case. */
  INQUIRY,
  /** A remark, a reader's answer to a question, or the words of a reader who joined. */
  REMARK,
  /** An office's answer. */
  REPLY,
  /** An office's question to the asker. */
  QUESTION,
  /** A photo of the inquiry or of an answer. */
  PHOTO
}
