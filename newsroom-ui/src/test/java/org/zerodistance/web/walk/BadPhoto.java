package org.zerodistance.web.walk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;
import org.zerodistance.web.kernel.i18n.Language;
import org.zerodistance.web.kernel.i18n.Messages;

/** A file that is refused as a photo. */
final class BadPhoto {
  static final BadPhoto HEIC =
      new BadPhoto(
          PhotoCode.PHOTO_HEIC,
          "IMG_2041.HEIC",
          ascii("\0\0\0\30ftypheic\0\0\0\0mif1heic and so on"));

  /** One for each reason that lies in the file. */
  static final List<BadPhoto> ALL =
      List.of(
          new BadPhoto(PhotoCode.PHOTO_EMPTY, "空的.jpg", new byte[0]),
          HEIC,
          new BadPhoto(PhotoCode.PHOTO_UNSUPPORTED, "便条.jpg", ascii("a text that is no photo")),
          new BadPhoto(PhotoCode.PHOTO_WRONG_SUFFIX, "安装.exe", ascii("MZ and so on")),
          new BadPhoto(
              PhotoCode.PHOTO_TOO_LARGE, "很重.jpg", Arrays.copyOf(image("jpg"), (10 << 20) + 1), 10),
          new BadPhoto(PhotoCode.PHOTO_TOO_LONG, "长条.png", png(20_001, 1), 20_000),
          new BadPhoto(PhotoCode.PHOTO_TOO_MANY_PIXELS, "巨幅.png", png(50_000, 50_000), 40),
          new BadPhoto(PhotoCode.PHOTO_TRUNCATED, "半张.jpg", half(image("jpg"))),
          new BadPhoto(PhotoCode.PHOTO_DAMAGED, "坏的.png", png(100, 100)),
          new BadPhoto(PhotoCode.PHOTO_ANIMATED, "会动.png", png(100, 100, "acTL")));

  private final PhotoCode code;
  private final String fileName;
  private final byte[] content;
  private final Object[] details;

  private BadPhoto(PhotoCode code, String fileName, byte[] content, Integer... limits) {
    this.code = code;
    this.fileName = fileName;
    this.content = content;
    this.details = new Object[limits.length + 1];
    this.details[0] = fileName;
    System.arraycopy(limits, 0, this.details, 1, limits.length);
  }

  PhotoCode code() {
    return code;
  }

  String fileName() {
    return fileName;
  }

  byte[] content() {
    return content.clone();
  }

  /** The sentence that the sender reads. */
  String sentence(Messages messages, Language language) {
    return messages.say(
        language, "problem." + code.name().toLowerCase(Locale.ROOT).replace('_', '-'), details);
  }

  /** A small photo that is taken. */
  static byte[] good() {
    return image("png");
  }

  private static byte[] image(String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  /** A PNG whose header claims the size and whose data are none. */
  private static byte[] png(int width, int height, String... chunks) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    png.writeBytes(
        chunk(
            "IHDR",
            ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array()));
    for (String name : chunks) {
      png.writeBytes(chunk(name, new byte[8]));
    }
    png.writeBytes(chunk("IDAT", ascii("no data at all")));
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] chunk(String name, byte[] body) {
    ByteBuffer chunk = ByteBuffer.allocate(body.length + 12);
    chunk.putInt(body.length).put(ascii(name)).put(body);
    CRC32 check = new CRC32();
    check.update(chunk.array(), 4, body.length + 4);
    return chunk.putInt((int) check.getValue()).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
