package org.zerodistance.media.attachments;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;

/**
 * Decodes an inspected photo into an upright picture in sRGB, and encodes a picture as JPEG without
 * any metadata. Needs up to about 150 MB of memory for one photo of 40 megapixels.
 */
final class ImageProcessor {
  /**
   * The largest decoded size in bytes; a larger picture is subsampled, which bounds the memory it
   * takes.
   */
  private static final long MOST_BYTES_DECODED = 64L << 20;

  static {
    // In a web application the readers for JPEG and WebP are loaded by the application's class
    // loader, which ImageIO, part of the JDK, does not search by default.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ImageProcessor.class.getClassLoader());
    try {
      ImageIO.scanForPlugins();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private ImageProcessor() {}

  /**
   * The photo in upright orientation, at most as large as {@link PhotoSize#FULL}.
   *
   * @throws PhotoProblem when it cannot be decoded
   */
  static BufferedImage develop(ImageHeader imageHeader, byte[] content, String name) {
    BufferedImage decoded;
    try {
      decoded = decode(imageHeader, content, name);
    } catch (IOException | RuntimeException broken) {
      // Decoders may throw any kind of exception on hostile input; all of them mean a damaged
      // photo.
      if (broken instanceof PhotoProblem problem) {
        throw problem;
      }
      throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
    }
    BufferedImage plain = fit(plain(decoded), PhotoSize.FULL.longSide());
    return ExifFilterUtils.getFilterForOrientation(orientation(imageHeader, content)).apply(plain);
  }

  /** The picture with filled boxes; a pixel that a box touches is black. */
  static BufferedImage black(BufferedImage photo, List<PhotoBox> boxes) {
    BufferedImage black =
        new BufferedImage(photo.getWidth(), photo.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = black.createGraphics();
    try {
      g.drawImage(photo, 0, 0, null);
      g.setColor(Color.BLACK);
      for (PhotoBox box : boxes) {
        int left = Math.floorDiv(box.left() * photo.getWidth(), PhotoBox.WHOLE);
        int top = Math.floorDiv(box.top() * photo.getHeight(), PhotoBox.WHOLE);
        int right = -Math.floorDiv(-box.right() * photo.getWidth(), PhotoBox.WHOLE);
        int bottom = -Math.floorDiv(-box.bottom() * photo.getHeight(), PhotoBox.WHOLE);
        g.fillRect(left, top, right - left, bottom - top);
      }
    } finally {
      g.dispose();
    }
    return black;
  }

  /** Encodes one size of a decoded photo as JPEG without any metadata. */
  static byte[] print(BufferedImage photo, PhotoSize size) {
    BufferedImage framed = size == PhotoSize.THUMB ? crop(photo) : photo;
    BufferedImage scaled = plain(fit(framed, size.longSide()));
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(size.quality());
      writer.write(null, new IIOImage(scaled, null, null), param);
    } catch (IOException e) {
      throw new IllegalStateException("A picture in memory could not be encoded", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage decode(ImageHeader imageHeader, byte[] content, String name)
      throws IOException {
    Iterator<ImageReader> readers =
        ImageIO.getImageReadersByFormatName(imageHeader.format().name());
    if (!readers.hasNext()) {
      throw new IllegalStateException("No reader for " + imageHeader.format());
    }
    ImageReader reader = readers.next();
    try (ByteArrayImageInputStream in = new ByteArrayImageInputStream(content)) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != imageHeader.width()
          || reader.getHeight(0) != imageHeader.height()) {
        // The decoder reads another size than the one that was checked against the limits.
        throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
      }
      ImageReadParam param = reader.getDefaultReadParam();
      int step = step(imageHeader.pixels() * bytesPerPixel(reader));
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static int bytesPerPixel(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    ColorModel colors = type == null ? null : type.getColorModel();
    return colors == null ? 4 : Math.max(1, (colors.getPixelSize() + 7) / 8);
  }

  private static int step(long bytes) {
    int step = 1;
    while (bytes / ((long) step * step) > MOST_BYTES_DECODED) {
      step++;
    }
    return step;
  }

  /**
   * Converts to eight bits per channel in sRGB, on a white background where the image is
   * transparent.
   */
  private static BufferedImage plain(BufferedImage image) {
    boolean already =
        image.getType() == BufferedImage.TYPE_INT_RGB
            || (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getColorModel().getColorSpace().isCS_sRGB());
    if (already) {
      return image;
    }
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = plain.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, plain.getWidth(), plain.getHeight());
      g.drawImage(image, 0, 0, null);
    } finally {
      g.dispose();
    }
    return plain;
  }

  private static BufferedImage fit(BufferedImage image, int longSide) {
    if (Math.max(image.getWidth(), image.getHeight()) <= longSide) {
      return image;
    }
    double scale = (double) longSide / Math.max(image.getWidth(), image.getHeight());
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    try {
      return Thumbnails.of(image).forceSize(width, height).asBufferedImage();
    } catch (IOException e) {
      throw new IllegalStateException("A picture in memory could not be scaled", e);
    }
  }

  private static BufferedImage crop(BufferedImage image) {
    int width = Math.min(image.getWidth(), Math.max(1, image.getHeight() * 4 / 3));
    int height = Math.min(image.getHeight(), Math.max(1, image.getWidth() * 4 / 3));
    return image.getSubimage(
        (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
  }

  /**
   * The orientation of the camera. Only the EXIF data is read, no other metadata, because the
   * compressed texts of a PNG can be a thousand times larger than the file.
   */
  private static Orientation orientation(ImageHeader imageHeader, byte[] content) {
    if (imageHeader.exifLength() == 0) {
      return Orientation.TOP_LEFT;
    }
    int from = imageHeader.exifAt();
    byte[] notes = Arrays.copyOfRange(content, from, from + imageHeader.exifLength());
    Metadata metadata = new Metadata();
    try {
      new ExifReader().extract(new ByteArrayReader(notes), metadata);
    } catch (RuntimeException broken) {
      // The EXIF data is broken but the picture is sound; the data is dropped in any case.
      return Orientation.TOP_LEFT;
    }
    ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer value =
        directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return value != null && value >= 1 && value <= 8
        ? Orientation.typeOf(value)
        : Orientation.TOP_LEFT;
  }
}
