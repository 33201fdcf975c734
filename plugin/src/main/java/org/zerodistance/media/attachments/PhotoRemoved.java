package org.zerodistance.media.attachments;

/** A photo's row was deleted; its files go when that is committed. */
record PhotoRemoved(PhotoKey key) {}
