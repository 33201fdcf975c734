package org.zerodistance.media.attachments;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;

/**
 * The result of processing an upload: its three sizes as JPEG, with the dimensions, length and hash
 * of the largest.
 */
final class Renditions {
  static final int MOST_BYTES = 10 << 20;
  static final long MOST_PIXELS = 40_000_000;

  /**
   * Decoders allocate several rows before they read any data, up to eight bytes a pixel, so that a
   * small file that claims one very long row would take all memory.
   */
  static final int LONGEST_SIDE = 20_000;

  /** A WebP with more pixels than this takes as much memory as two photos while it is decoded. */
  private static final long LARGE_WEBP = 12_000_000;

  private static final int PLACES = 2;
  private static final int PATIENCE_SECONDS = 30;

  /** Shared by the whole process, because it limits the memory of the process. */
  private static final Semaphore DARKROOM = new Semaphore(PLACES, true);

  private final Map<PhotoSize, byte[]> sizes;
  private final int width;
  private final int height;

  private Renditions(Map<PhotoSize, byte[]> sizes, int width, int height) {
    this.sizes = sizes;
    this.width = width;
    this.height = height;
  }

  /**
   * Reads, checks, decodes and encodes; at most two photos at the same time, others wait for up to
   * half a minute.
   *
   * @throws PhotoProblem when the upload is not an acceptable photo
   */
  static Renditions of(PhotoUpload upload) {
    String name = upload.shownName();
    byte[] content = read(upload);
    if (content.length == 0) {
      throw new PhotoProblem(PhotoCode.PHOTO_EMPTY, name);
    }
    if (PhotoFormat.isHeic(content)) {
      throw new PhotoProblem(PhotoCode.PHOTO_HEIC, name);
    }
    if (!PhotoFormat.SUFFIXES.contains(upload.suffix())) {
      throw new PhotoProblem(PhotoCode.PHOTO_WRONG_SUFFIX, name);
    }
    if (content.length > MOST_BYTES) {
      throw new PhotoProblem(PhotoCode.PHOTO_TOO_LARGE, name, MOST_BYTES >> 20);
    }
    PhotoFormat format =
        PhotoFormat.find(content)
            .orElseThrow(() -> new PhotoProblem(PhotoCode.PHOTO_UNSUPPORTED, name));
    ImageHeader imageHeader = ImageHeader.of(format, content, name);
    if (imageHeader.pixels() <= MOST_PIXELS
        && Math.max(imageHeader.width(), imageHeader.height()) > LONGEST_SIDE) {
      throw new PhotoProblem(PhotoCode.PHOTO_TOO_LONG, name, LONGEST_SIDE);
    }
    if (imageHeader.pixels() > MOST_PIXELS) {
      throw new PhotoProblem(
          PhotoCode.PHOTO_TOO_MANY_PIXELS,
          name,
          MOST_PIXELS / 1_000_000,
          imageHeader.width(),
          imageHeader.height());
    }
    boolean large = format == PhotoFormat.WEBP && imageHeader.pixels() > LARGE_WEBP;
    int places = large ? PLACES : 1;
    enter(places, name);
    try {
      BufferedImage photo = ImageProcessor.develop(imageHeader, content, name);
      Map<PhotoSize, byte[]> sizes = new EnumMap<>(PhotoSize.class);
      for (PhotoSize size : PhotoSize.values()) {
        sizes.put(size, ImageProcessor.print(photo, size));
      }
      return new Renditions(sizes, photo.getWidth(), photo.getHeight());
    } finally {
      DARKROOM.release(places);
    }
  }

  /**
   * Makes all sizes anew from a stored picture, with boxes blacked out.
   *
   * @param full the stored picture in its full size
   */
  static Renditions black(Path full, List<PhotoBox> boxes) {
    enter(1, full.getFileName().toString());
    try {
      BufferedImage photo = ImageProcessor.black(ImageIO.read(full.toFile()), boxes);
      Map<PhotoSize, byte[]> sizes = new EnumMap<>(PhotoSize.class);
      for (PhotoSize size : PhotoSize.values()) {
        sizes.put(size, ImageProcessor.print(photo, size));
      }
      return new Renditions(sizes, photo.getWidth(), photo.getHeight());
    } catch (IOException e) {
      throw new UncheckedIOException("The photo cannot be read: " + full, e);
    } finally {
      DARKROOM.release();
    }
  }

  Map<PhotoSize, byte[]> sizes() {
    return sizes;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The length of the full size, in bytes. */
  int bytes() {
    return sizes.get(PhotoSize.FULL).length;
  }

  /** The hash of the full size. */
  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(sizes.get(PhotoSize.FULL));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The content, cut one byte after the limit. */
  private static byte[] read(PhotoUpload upload) {
    try {
      return upload.content().readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload cannot be read", e);
    }
  }

  private static void enter(int places, String name) {
    try {
      if (!DARKROOM.tryAcquire(places, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new PhotoProblem(PhotoCode.PHOTO_BUSY, name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PhotoProblem(PhotoCode.PHOTO_BUSY, name);
    }
  }
}
