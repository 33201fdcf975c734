package org.zerodistance.quickstart.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zerodistance.quickstart.terminal.LaunchProblem;

/** A minimal application for Payara: one JSP with a greeting, and a readiness address. */
final class BareWar {
  private BareWar() {}

  static Path make(Path folder) {
    Path war = folder.resolve("bare.war");
    try {
      Files.createDirectories(folder);
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
        add(
            zip,
            "hello.jsp",
            "<%@ page session=\"false\" contentType=\"text/html;charset=UTF-8\" %>"
                + "<!DOCTYPE html><html><body><h1>Hello</h1><p><%= 6 * 7 %></p></body></html>\n");
        add(zip, "health/ready", "{\"status\":\"UP\"}\n");
      }
      return war;
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot write " + war, e);
    }
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
