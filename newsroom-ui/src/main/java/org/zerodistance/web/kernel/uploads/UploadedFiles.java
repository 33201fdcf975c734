package org.zerodistance.web.kernel.uploads;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that came with a request: small ones in memory, others in the temporary folder until
 * the end of the request.
 */
@RequestScoped
public class UploadedFiles {
  private static final System.Logger LOG = System.getLogger(UploadedFiles.class.getName());
  private static final int IN_MEMORY = 65_536;

  private final List<Path> files = new ArrayList<>();

  /** A place for one file. */
  public UploadSink receive(String fileName) {
    return new UploadSink(fileName, this);
  }

  /** Keeps what came so far in a new file. */
  OutputStream spill(byte[] soFar, List<Path> at) throws IOException {
    Path file = Files.createTempFile("upload", "");
    files.add(file);
    at.add(file);
    OutputStream out = Files.newOutputStream(file);
    out.write(soFar);
    return out;
  }

  @PreDestroy
  void remove() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "an uploaded file was not deleted: {0}", file);
      }
    }
  }

  /** Receives one file. */
  public static final class UploadSink extends FilterOutputStream {
    private final String fileName;
    private final UploadedFiles owner;
    private final List<Path> place = new ArrayList<>();
    private final ByteArrayOutputStream memory;
    private long size;

    UploadSink(String fileName, UploadedFiles owner) {
      this(fileName, owner, new ByteArrayOutputStream());
    }

    private UploadSink(String fileName, UploadedFiles owner, ByteArrayOutputStream memory) {
      super(memory);
      this.fileName = fileName;
      this.owner = owner;
      this.memory = memory;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (place.isEmpty() && size + length > IN_MEMORY) {
        out = owner.spill(memory.toByteArray(), place);
        memory.reset();
      }
      out.write(bytes, from, length);
      size += length;
    }

    public long size() {
      return size;
    }

    /** What was received; called after closing. */
    public Upload upload() {
      return new ReceivedUpload(fileName, size, place, memory.toByteArray());
    }
  }

  private static final class ReceivedUpload implements Upload {
    private final String fileName;
    private final long size;
    private final List<Path> place;
    private final byte[] memory;

    private ReceivedUpload(String fileName, long size, List<Path> place, byte[] memory) {
      this.fileName = fileName;
      this.size = size;
      this.place = place;
      this.memory = memory;
    }

    @Override
    public String fileName() {
      return fileName;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public InputStream open() throws IOException {
      return place.isEmpty()
          ? new ByteArrayInputStream(memory)
          : Files.newInputStream(place.get(0));
    }
  }
}
