package org.zerodistance.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the house and a server, and lets the connection fail when asked to. */
final class FaultProxy implements AutoCloseable {
  private final URI target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listener;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean hanging;
  private final int port;

  FaultProxy(URI target) throws IOException {
    this.target = target;
    this.listener = listen(0);
    this.port = listener.getLocalPort();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Connections taken so far. */
  int calls() {
    return calls.get();
  }

  /** As if the server had been stopped. */
  void refuse() throws IOException {
    listener.close();
    cut();
  }

  /** Takes calls and never answers. */
  void hang() {
    hanging = true;
    cut();
  }

  /** All is well again. */
  void heal() throws IOException {
    hanging = false;
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
        if (!hanging) {
          Socket server = new Socket(target.getHost(), target.getPort());
          open.add(server);
          start("to server", () -> pump(caller, server));
          start("to caller", () -> pump(server, caller));
        }
      } catch (IOException closed) {
        // Seen at the head of the loop.
      }
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException cut) {
      // One of the two hung up, or it was cut.
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
    refuse();
  }
}
