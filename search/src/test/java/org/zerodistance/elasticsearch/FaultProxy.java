package org.zerodistance.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A proxy in front of a server that simulates faults of the connection. */
final class FaultProxy implements AutoCloseable {
  /** The faults that can be simulated. */
  enum Fault {
    NONE,
    /** The server is stopped: no listener, open connections are cut. */
    DOWN,
    /**
     * The server's process is suspended: connections are accepted but never answered, including
     * open ones.
     */
    HANG,
    /** Every request is answered by a connection reset. */
    RESET,
    /** Every response begins late. */
    LATENCY,
    /** Responses arrive slowly, a byte at a time. */
    SLOW
  }

  private static final long LATE_NANOS = 3_000_000_000L;
  private static final long DRIP_NANOS = 100_000_000L;

  private final URI target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();
  private final int port;
  private volatile ServerSocket listener;
  private volatile Fault fault = Fault.NONE;
  private volatile long lateNanos = LATE_NANOS;
  private volatile String refused = "";

  FaultProxy(URI target) throws IOException {
    this.target = target;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The number of connections accepted so far. */
  int calls() {
    return calls.get();
  }

  void suffer(Fault now) throws IOException {
    fault = now;
    if (now == Fault.DOWN) {
      listener.close();
      cut();
    }
  }

  /** Cuts every request whose text contains this part, and passes on all others. */
  void refuse(String part) {
    refused = part;
  }

  /** Delays every response by that time, and then delivers it. */
  void delay(long millis) {
    lateNanos = millis * 1_000_000;
    fault = Fault.LATENCY;
  }

  /** Ends all faults. */
  void heal() throws IOException {
    fault = Fault.NONE;
    lateNanos = LATE_NANOS;
    refused = "";
    cut();
    if (listener.isClosed()) {
      listener = listen(port);
    }
  }

  private ServerSocket listen(int at) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
    start("accept", () -> accept(socket));
    return socket;
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        open.add(caller);
        calls.incrementAndGet();
        Socket server = new Socket(target.getHost(), target.getPort());
        open.add(server);
        start("to server", () -> pump(caller, server, false));
        start("to caller", () -> pump(server, caller, true));
      } catch (IOException closed) {
        // Checked at the head of the loop.
      }
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    byte[] some = new byte[16_384];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int length = in.read(some); length >= 0; length = in.read(some)) {
        if (fault == Fault.RESET || isRefused(some, length, answers)) {
          from.setSoLinger(true, 0);
          to.setSoLinger(true, 0);
          return;
        }
        if (fault != Fault.HANG) {
          forward(some, length, out, answers ? fault : Fault.NONE);
        }
      }
    } catch (IOException cut) {
      // One side closed the connection, or it was cut.
    }
  }

  private boolean isRefused(byte[] some, int length, boolean answers) {
    return !answers
        && !refused.isEmpty()
        && new String(some, 0, length, StandardCharsets.ISO_8859_1).contains(refused);
  }

  private void forward(byte[] some, int length, OutputStream out, Fault now) throws IOException {
    if (now == Fault.LATENCY) {
      LockSupport.parkNanos(lateNanos);
    }
    if (now != Fault.SLOW) {
      out.write(some, 0, length);
      return;
    }
    for (int at = 0; at < length; at++) {
      out.write(some[at]);
      LockSupport.parkNanos(DRIP_NANOS);
    }
  }

  private void cut() {
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    open.clear();
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, "fault proxy " + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    suffer(Fault.DOWN);
  }
}
