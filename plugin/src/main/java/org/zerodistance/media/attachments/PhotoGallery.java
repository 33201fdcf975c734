package org.zerodistance.media.attachments;

import java.util.ArrayList;
import java.util.List;

/**
 * The photos of one owner in the order in which they are shown: pairs of before and after side by
 * side, then the rest. A BEFORE without its AFTER, or the reverse, counts among the rest.
 */
public record PhotoGallery(List<PhotoPair> pairs, List<PhotoRow> singles) {
  /** Two photos of the same place. */
  public record PhotoPair(PhotoRow before, PhotoRow after) {}

  public PhotoGallery {
    pairs = List.copyOf(pairs);
    singles = List.copyOf(singles);
  }

  public static PhotoGallery of(List<PhotoRow> photos) {
    List<PhotoRow> before = withRole(photos, PhotoRole.BEFORE);
    List<PhotoRow> after = withRole(photos, PhotoRole.AFTER);
    List<PhotoPair> pairs = new ArrayList<>();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      pairs.add(new PhotoPair(before.get(i), after.get(i)));
    }
    List<PhotoRow> singles = new ArrayList<>(photos);
    pairs.forEach(
        photoPair -> {
          singles.remove(photoPair.before());
          singles.remove(photoPair.after());
        });
    return new PhotoGallery(pairs, singles);
  }

  public boolean isEmpty() {
    return pairs.isEmpty() && singles.isEmpty();
  }

  private static List<PhotoRow> withRole(List<PhotoRow> photos, PhotoRole role) {
    return photos.stream().filter(photo -> photo.role() == role).toList();
  }
}
