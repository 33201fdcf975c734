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
 * Turns the bytes of an inspected photo into an upright picture in plain sRGB, and a picture into
 * JPEG that holds nothing but the picture. Needs up to about 150 MB while it develops one photo of
 * 40 megapixels.
 */
final class ImageProcessor {
  /** A larger picture is read in steps of two or more pixels, which bounds the memory it takes. */
  private static final long MOST_BYTES_DECODED = 64L << 20;

  static {
    // In a web application the readers for JPEG and WebP sit beside this class, where ImageIO,
    // which belongs to the JDK, does not look by itself.
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
   * The photo upright, at most as large as {@link PhotoSize#FULL}.
   *
   * @throws PhotoProblem when no picture can be made of it
   */
  static BufferedImage develop(ImageHeader imageHeader, byte[] content, String name) {
    BufferedImage decoded;
    try {
      decoded = decode(imageHeader, content, name);
    } catch (IOException | RuntimeException broken) {
      // Decoders meet hostile input with any kind of exception; all of them mean the same.
      if (broken instanceof PhotoProblem problem) {
        throw problem;
      }
      throw new PhotoProblem(PhotoCode.PHOTO_DAMAGED, name);
    }
    BufferedImage plain = fit(plain(decoded), PhotoSize.FULL.longSide());
    return ExifFilterUtils.getFilterForOrientation(orientation(imageHeader, content)).apply(plain);
  }

  /** One size of a developed photo as JPEG without any metadata. */
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
        // The limits were checked on a size that the decoder does not share.
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

  /** Eight bits a colour in sRGB, on white where it was transparent. */
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
   * Which way up the camera was held. Only the camera's notes are read, not the other metadata: the
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
      // Broken notes of a sound picture: they are thrown away in any case.
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
