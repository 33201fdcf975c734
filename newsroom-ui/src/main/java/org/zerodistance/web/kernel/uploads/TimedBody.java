package org.zerodistance.web.kernel.uploads;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The body of a request, which must come at a least rate and within a time. Only the time for which
 * the program waits for the sender counts, not the time in which it works on what came.
 */
public final class TimedBody extends ServletInputStream {
  /** So slow a connection cannot send a photo; what sends more slowly wants to hold a thread. */
  static final int LEAST_PER_SECOND = 2_048;

  /** How long a sender may be slower than that, since connections stall. */
  static final Duration GRACE = Duration.ofSeconds(5);

  /** For the largest body that is read. */
  static final Duration DEADLINE = Duration.ofMinutes(10);

  /** The sender was too slow. */
  public static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1L;

    TooSlow(long bytes, long seconds) {
      super(bytes + " bytes in " + seconds + " seconds");
    }
  }

  /** Hears how the reading ended. */
  public interface Observer {
    /** The last byte was read, or no more will be. */
    void ended();

    /** The sender was too slow; follows before the exception. */
    void tooSlow();
  }

  private final ServletInputStream body;
  private final LongSupplier nanos;
  private final Observer observer;
  private long waited;
  private long bytes;

  public TimedBody(ServletInputStream body, LongSupplier nanos, Observer observer) {
    this.body = body;
    this.nanos = nanos;
    this.observer = observer;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    long begun = nanos.getAsLong();
    int read;
    try {
      read = body.read(into, offset, length);
    } catch (IOException broken) {
      waited += nanos.getAsLong() - begun;
      observer.ended();
      // The container gives up a silent connection by itself.
      requireFast();
      throw broken;
    }
    waited += nanos.getAsLong() - begun;
    if (read < 0) {
      observer.ended();
      return read;
    }
    bytes += read;
    requireFast();
    return read;
  }

  private void requireFast() throws TooSlow {
    boolean slow =
        (waited > GRACE.toNanos() && bytes < waited / 1e9 * LEAST_PER_SECOND)
            || waited > DEADLINE.toNanos();
    if (slow) {
      observer.ended();
      observer.tooSlow();
      throw new TooSlow(bytes, TimeUnit.NANOSECONDS.toSeconds(waited));
    }
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public void close() throws IOException {
    observer.ended();
    body.close();
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  /** Nothing here reads that way, and it would pass by the limits. */
  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("a body is read by its request's thread");
  }
}
