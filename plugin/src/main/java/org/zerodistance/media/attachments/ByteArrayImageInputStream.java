package org.zerodistance.media.attachments;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * An image stream that reads directly from bytes in memory. ImageIO's own implementations either
 * copy the bytes once more or write the original, with all its metadata, to a temporary file;
 * decoders that read byte by byte are several times faster with this one.
 */
final class ByteArrayImageInputStream extends ImageInputStreamImpl {
  private final byte[] content;

  ByteArrayImageInputStream(byte[] content) {
    this.content = content;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < content.length ? content[(int) streamPos++] & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    bitOffset = 0;
    if (streamPos >= content.length) {
      return length == 0 ? 0 : -1;
    }
    int count = (int) Math.min(length, content.length - streamPos);
    System.arraycopy(content, (int) streamPos, into, offset, count);
    streamPos += count;
    return count;
  }

  @Override
  public long length() {
    return content.length;
  }
}
