package org.zerodistance.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.media.attachments.PhotoArranging;
import org.zerodistance.media.attachments.PhotoIntake;
import org.zerodistance.media.attachments.PhotoKey;
import org.zerodistance.media.attachments.PhotoRole;
import org.zerodistance.media.attachments.PhotoUpload;

/** Stages the demo's drawn photos like uploaded ones. */
@Dependent
class DemoPhotos {
  private static final int MOST = 24;

  private final PhotoIntake intake;
  private final PhotoArranging arranging;

  @Inject
  DemoPhotos(PhotoIntake intake, PhotoArranging arranging) {
    this.intake = intake;
    this.arranging = arranging;
  }

  /** Stages plain photos under a form key. */
  List<PhotoKey> stage(String formKey, List<String> files) {
    return files.stream().map(file -> stage(formKey, file)).toList();
  }

  /** Stages an answer's photos with their captions. */
  List<PhotoKey> stageDescribed(String formKey, List<DemoYaml> photos) {
    List<PhotoKey> keys = new ArrayList<>();
    for (DemoYaml photo : photos) {
      PhotoKey key = stage(formKey, photo.text("file"));
      arranging.describeStaged(
          formKey,
          key,
          photo
              .find("role")
              .map(r -> PhotoRole.valueOf(r.toUpperCase(Locale.ROOT)))
              .orElse(PhotoRole.PLAIN),
          photo.find("caption").orElse(""));
      keys.add(key);
    }
    return keys;
  }

  PhotoKey stage(String formKey, String file) {
    try (InputStream in = open(file)) {
      return intake.stage(formKey, new PhotoUpload(file, in), MOST, Viewer.NOBODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InputStream open(String file) {
    return DemoYaml.open("photos/" + file);
  }
}
