package org.zerodistance.media.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zerodistance.media.attachments.PhotoRole.AFTER;
import static org.zerodistance.media.attachments.PhotoRole.BEFORE;
import static org.zerodistance.media.attachments.PhotoRole.PLAIN;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhotoGalleryTest {
  @Test
  void beforeAndAfterAreMatchedInTheirOrderAndTheRestStaysInItsOwn() {
    PhotoRow plain = photo(1, PLAIN);
    PhotoRow before1 = photo(2, BEFORE);
    PhotoRow before2 = photo(3, BEFORE);
    PhotoRow after1 = photo(4, AFTER);
    PhotoRow lonely = photo(5, BEFORE);
    PhotoRow after2 = photo(6, AFTER);
    PhotoGallery gallery =
        PhotoGallery.of(List.of(plain, before1, before2, after1, lonely, after2));
    assertThat(gallery.pairs())
        .containsExactly(
            new PhotoGallery.PhotoPair(before1, after1),
            new PhotoGallery.PhotoPair(before2, after2));
    assertThat(gallery.singles()).containsExactly(plain, lonely);
    assertThat(PhotoGallery.of(List.of()).isEmpty()).isTrue();
  }

  private static PhotoRow photo(int position, PhotoRole role) {
    PhotoKey key = PhotoKey.random();
    return new PhotoRow(
        position, key, key, false, OwnerKind.REPLY, 1, role, "", 100, 100, position);
  }
}
