package org.zerodistance.web.kernel.uploads;

import java.io.IOException;
import java.io.InputStream;

/** A file that was uploaded with a form; valid during the request. */
public interface Upload {
  /** The file name from the browser, without folders; up to 200 characters. */
  String fileName();

  /** The size in bytes. */
  long size();

  InputStream open() throws IOException;
}
