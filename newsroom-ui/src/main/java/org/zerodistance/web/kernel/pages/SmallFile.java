package org.zerodistance.web.kernel.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Violations;
import org.zerodistance.web.kernel.uploads.Upload;

/** Reads a small table that was uploaded with a form, as bytes. */
public final class SmallFile {
  private SmallFile() {}

  /**
   * @param most maximum size in bytes
   * @param missing the message when no file was chosen
   * @throws InvalidFormProblem when there is no file or it is too large
   */
  public static byte[] of(Form form, String field, int most, String missing) throws IOException {
    Optional<Upload> upload = form.file(field);
    if (upload.filter(file -> file.size() > 0).isEmpty()) {
      throw new InvalidFormProblem(new Violations().add(field, missing).list());
    }
    if (upload.get().size() > most) {
      throw new InvalidFormProblem(
          new Violations().add(field, "admin.file-too-large", most / 1_000).list());
    }
    try (InputStream in = upload.get().open()) {
      return in.readNBytes(most);
    }
  }
}
