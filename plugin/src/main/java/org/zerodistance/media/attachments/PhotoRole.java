package org.zerodistance.media.attachments;

/** What a photo shows beside its siblings; the nth BEFORE and the nth AFTER make a pair. */
public enum PhotoRole {
  PLAIN,
  BEFORE,
  AFTER
}
