package org.zerodistance.newsroom.notebook;

import java.time.Instant;
import java.util.List;
import org.zerodistance.media.attachments.PhotoKey;

/**
 * Adds a visit of a reporter.
 *
 * @param place up to 120 characters
 * @param seen up to 4,000 characters
 * @param formKey the key under which its photos are staged
 * @param photos staged photos, which become those of the visit
 */
public record AddVisit(
    String place, String seen, Instant visitedAt, String formKey, List<PhotoKey> photos) {
  public AddVisit {
    photos = List.copyOf(photos);
  }

  /** A visit without photos. */
  public AddVisit(String place, String seen, Instant visitedAt) {
    this(place, seen, visitedAt, "", List.of());
  }
}
