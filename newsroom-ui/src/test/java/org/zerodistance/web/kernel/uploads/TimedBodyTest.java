package org.zerodistance.web.kernel.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedBodyTest {
  private long now;
  private int ended;
  private boolean slow;

  @Test
  void aBodyOfTheLeastRateIsReadToItsEnd() throws IOException {
    TimedBody body = body(TimedBody.LEAST_PER_SECOND, Duration.ofSeconds(1), 100);

    assertThat(body.readAllBytes()).hasSize(100 * TimedBody.LEAST_PER_SECOND);
    assertThat(slow).isFalse();
    assertThat(ended).isPositive();
  }

  @Test
  void aSlowerOneIsGivenUpAfterTheGrace() {
    TimedBody body = body(TimedBody.LEAST_PER_SECOND / 2, Duration.ofSeconds(1), 100);

    assertThatThrownBy(body::readAllBytes).isInstanceOf(TimedBody.TooSlow.class);
    assertThat(slow).isTrue();
    assertThat(Duration.ofNanos(now))
        .isBetween(TimedBody.GRACE, TimedBody.GRACE.plus(Duration.ofSeconds(1)));
  }

  @Test
  void aConnectionThatStallsForLessThanTheGraceGoesOn() {
    TimedBody body = body(100, TimedBody.GRACE, 1);

    assertThatCode(body::readAllBytes).doesNotThrowAnyException();
  }

  @Test
  void noBodyLastsLongerThanTheDeadline() {
    TimedBody body = body(4 * TimedBody.LEAST_PER_SECOND, Duration.ofSeconds(1), Integer.MAX_VALUE);

    assertThatThrownBy(body::readAllBytes).isInstanceOf(TimedBody.TooSlow.class);
    assertThat(Duration.ofNanos(now))
        .isBetween(TimedBody.DEADLINE, TimedBody.DEADLINE.plus(Duration.ofSeconds(1)));
  }

  @Test
  void workOnWhatCameDoesNotCount() throws IOException {
    TimedBody body = body(10, Duration.ofMillis(1), 100);
    for (int read = 0; read >= 0; read = body.read(new byte[10])) {
      now += Duration.ofMinutes(1).toNanos();
    }
    assertThat(slow).isFalse();
  }

  @Test
  void silenceThatTheContainerEndsIsSlowToo() {
    TimedBody body = body(-2, Duration.ofSeconds(10), 1);

    assertThatThrownBy(body::read).isInstanceOf(TimedBody.TooSlow.class);
    assertThat(ended).isPositive();
  }

  /** A sender of {@code pieces} of so many bytes, each after this time; -2 for a broken one. */
  private TimedBody body(int bytes, Duration each, int pieces) {
    return new TimedBody(
        new ServletInputStream() {
          private int left = pieces;
          private int inPiece;

          @Override
          public int read() {
            throw new AssertionError("read one by one");
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            if (bytes == -2) {
              now += each.toNanos();
              throw new SocketTimeoutException();
            }
            if (inPiece == 0) {
              if (left-- == 0) {
                return -1;
              }
              now += each.toNanos();
              inPiece = bytes;
            }
            int read = Math.min(length, inPiece);
            inPiece -= read;
            return read;
          }

          @Override
          public boolean isFinished() {
            return left < 0;
          }

          @Override
          public boolean isReady() {
            return true;
          }

          @Override
          public void setReadListener(ReadListener listener) {
            throw new AssertionError("asked to listen");
          }
        },
        () -> now,
        new TimedBody.Observer() {
          @Override
          public void ended() {
            ended++;
          }

          @Override
          public void tooSlow() {
            slow = true;
          }
        });
  }
}
