package org.zerodistance.web.kernel.pages;

import java.io.IOException;
import java.io.InputStream;

/** A file that came with a form; lives as long as the request. */
public interface Upload {
  /** What the browser called it, without folders; up to 200 characters. */
  String fileName();

  /** In bytes. */
  long size();

  InputStream open() throws IOException;
}
