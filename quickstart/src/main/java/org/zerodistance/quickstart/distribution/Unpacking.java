package org.zerodistance.quickstart.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.zerodistance.quickstart.terminal.LaunchProblem;
import org.zerodistance.quickstart.terminal.Progress;

/** Unpacks an archive and shows the progress. Files in the given folders become executable. */
final class Unpacking {
  private static final int BUFFER = 1 << 16;

  private final Progress progress;
  private final String what;
  private long written;
  private long total;

  Unpacking(Progress progress, String what) {
    this.progress = progress;
    this.what = what;
  }

  void unpack(Path archive, String inside, Path target, List<String> executables) {
    progress.step("Unpacking " + what);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().filter(e -> !e.isDirectory() && e.getName().startsWith(inside)).toList();
      total = entries.stream().mapToLong(ZipEntry::getSize).sum();
      for (ZipEntry entry : entries) {
        String name = entry.getName().substring(inside.length());
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("entry outside of its folder: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        copy(zip, entry, file);
        if (executables.stream().anyMatch(name::startsWith)) {
          Cache.makeExecutable(file);
        }
      }
    } catch (IOException e) {
      throw LaunchProblem.files("Cannot unpack " + what + " to " + target, e);
    }
    progress.done();
  }

  private void copy(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        written += n;
        progress.bytes(written, total);
      }
    }
  }
}
