package org.zerodistance.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoUpload;

/** Small photos, as somebody uploads them. */
public final class TestPhotos {
  private TestPhotos() {}

  public static PhotoUpload upload(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PhotoUpload(name, new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Stages one under a form's key, until the form is sent. */
  public static PhotoKey stage(TestHouse house, String formKey) {
    return house.get(PhotoIntake.class).stage(formKey, upload("photo.png"), 6, Viewer.NOBODY);
  }
}
