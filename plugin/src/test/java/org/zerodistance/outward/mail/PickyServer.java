package org.zerodistance.outward.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A minimal SMTP server that refuses every recipient with a given text. */
final class PickyServer implements AutoCloseable {
  private final ServerSocket socket;
  private final String refusal;

  PickyServer(String refusal) throws IOException {
    this.refusal = refusal;
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "picky mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
          OutputStream out = caller.getOutputStream()) {
        say(out, "220 picky.example");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String command = line.toUpperCase(Locale.ROOT);
          if (command.startsWith("RCPT")) {
            say(out, refusal);
          } else if (command.startsWith("QUIT")) {
            say(out, "221 good bye");
            break;
          } else {
            say(out, "250 well");
          }
        }
      } catch (IOException e) {
        // The client or the test has ended.
      }
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
