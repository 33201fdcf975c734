package org.zerodistance.media.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Generates pictures for tests, and builds valid and malicious files around them. */
final class Pictures {
  private Pictures() {}

  /** A picture with red and lime above, blue and yellow below. */
  static BufferedImage quadrants(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, width / 2, height / 2);
    g.setColor(Color.GREEN);
    g.fillRect(width / 2, 0, width - width / 2, height / 2);
    g.setColor(Color.BLUE);
    g.fillRect(0, height / 2, width / 2, height - height / 2);
    g.setColor(Color.YELLOW);
    g.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
    g.dispose();
    return image;
  }

  /** The colours of the four corners, for example {@code RGBY}. */
  static String corners(BufferedImage image) {
    int x = image.getWidth() / 4;
    int y = image.getHeight() / 4;
    StringBuilder corners = new StringBuilder();
    for (int[] at : new int[][] {{x, y}, {3 * x, y}, {x, 3 * y}, {3 * x, 3 * y}}) {
      Color color = new Color(image.getRGB(at[0], at[1]));
      boolean red = color.getRed() > 128;
      boolean green = color.getGreen() > 128;
      boolean blue = color.getBlue() > 128;
      corners.append(red && green ? 'Y' : red ? 'R' : green ? 'G' : blue ? 'B' : '?');
    }
    return corners.toString();
  }

  static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static BufferedImage decode(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] jpeg() {
    return encode(quadrants(120, 80), "jpeg");
  }

  static byte[] png() {
    return encode(quadrants(120, 80), "png");
  }

  static byte[] resource(String name) {
    try (InputStream in = Pictures.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG with one additional segment right after its start. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    byte[] head = {
      (byte) 0xff, (byte) marker, (byte) ((body.length + 2) >> 8), (byte) (body.length + 2)
    };
    return join(slice(jpeg, 0, 2), head, body, slice(jpeg, 2, jpeg.length));
  }

  /** EXIF data as a JPEG segment, with a make, an orientation and a GPS position. */
  static byte[] exifSegment(int orientation) {
    return join(ascii("Exif"), new byte[2], tiff(orientation));
  }

  /** Big-endian TIFF with the maker “SECRETCAM”, the orientation and a GPS directory. */
  static byte[] tiff(int orientation) {
    ByteBuffer b = ByteBuffer.allocate(100).order(ByteOrder.BIG_ENDIAN);
    b.put(ascii("MM")).putShort((short) 42).putInt(8);
    b.putShort((short) 3);
    b.putShort((short) 0x010f).putShort((short) 2).putInt(10).putInt(50);
    b.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    b.putShort((short) 0);
    b.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(60);
    b.putInt(0);
    b.position(50);
    b.put(ascii("SECRETCAM")).put((byte) 0);
    b.putShort((short) 1);
    b.putShort((short) 1).putShort((short) 2).putInt(2).put(ascii("N")).put(new byte[3]);
    b.putInt(0);
    return slice(b.array(), 0, b.position());
  }

  /** A PNG with one additional chunk after its header. */
  static byte[] withChunk(byte[] png, String tag, byte[] body) {
    int afterHeader = 8 + 12 + 13;
    return join(slice(png, 0, afterHeader), chunk(tag, body), slice(png, afterHeader, png.length));
  }

  static byte[] chunk(String tag, byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(ascii(tag));
    crc.update(body);
    return join(
        ByteBuffer.allocate(4).putInt(body.length).array(),
        ascii(tag),
        body,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** A PNG whose header claims that size but that holds almost no data. */
  static byte[] pngThatClaims(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    return join(
        slice(png(), 0, 8),
        chunk("IHDR", header),
        chunk("IDAT", deflate(new byte[1_000])),
        chunk("IEND", new byte[0]));
  }

  static byte[] deflate(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An extended WebP around the picture of a simple one. */
  static byte[] extendedWebp(byte[] simple, int flags, int width, int height, byte[]... chunks) {
    ByteBuffer canvas = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    canvas.putInt(flags);
    canvas.put((byte) (width - 1)).put((byte) ((width - 1) >> 8)).put((byte) 0);
    canvas.put((byte) (height - 1)).put((byte) ((height - 1) >> 8)).put((byte) 0);
    byte[] body =
        join(
            ascii("WEBP"),
            riffChunk("VP8X", canvas.array()),
            slice(simple, 12, simple.length),
            join(chunks));
    return riffChunk("RIFF", body);
  }

  static byte[] riffChunk(String tag, byte[] body) {
    byte[] size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(body.length).array();
    return join(ascii(tag), size, body, new byte[body.length & 1]);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static PhotoUpload upload(String name, byte[] content) {
    return new PhotoUpload(name, new ByteArrayInputStream(content));
  }
}
