package org.zerodistance.media.attachments;

/** The role of a photo among those of its owner; the nth BEFORE and the nth AFTER form a pair. */
public enum PhotoRole {
  PLAIN,
  BEFORE,
  AFTER
}
