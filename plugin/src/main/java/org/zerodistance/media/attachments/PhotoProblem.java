package org.zerodistance.media.attachments;

import org.zerodistance.foundation.platform.Problem;

/**
 * The refusals of photos. The first detail of every code about a file is the file name that the
 * sender gave.
 */
public final class PhotoProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** The reasons why a photo is refused. */
  public enum PhotoCode implements Problem.Code {
    /** The file has no content. */
    PHOTO_EMPTY(ProblemKind.INVALID),
    /** A photo in HEIF, the default of many phones, which no well-kept library decodes in Java. */
    PHOTO_HEIC(ProblemKind.UNSUPPORTED),
    /** The content is not JPEG, PNG or WebP. */
    PHOTO_UNSUPPORTED(ProblemKind.UNSUPPORTED),
    /** The file name has an extension that photos do not have. */
    PHOTO_WRONG_SUFFIX(ProblemKind.UNSUPPORTED),
    /** Too many bytes; the second detail is the limit in megabytes. */
    PHOTO_TOO_LARGE(ProblemKind.TOO_LARGE),
    /** Too many pixels; the second detail is the limit in megapixels. */
    PHOTO_TOO_MANY_PIXELS(ProblemKind.TOO_LARGE),
    /** One side is too long; the second detail is the limit in pixels. */
    PHOTO_TOO_LONG(ProblemKind.TOO_LARGE),
    /** The file ends too early. */
    PHOTO_TRUNCATED(ProblemKind.INVALID),
    /** The file cannot be decoded. */
    PHOTO_DAMAGED(ProblemKind.INVALID),
    PHOTO_ANIMATED(ProblemKind.INVALID),
    /** The form has the maximum number of photos; the second detail is that number. */
    PHOTO_TOO_MANY(ProblemKind.INVALID),
    /** A photo that the form names is no longer staged. */
    PHOTO_GONE(ProblemKind.CONFLICT),
    /** Too many photos are being processed right now. */
    PHOTO_BUSY(ProblemKind.UNAVAILABLE);

    private final ProblemKind problemKind;

    PhotoCode(ProblemKind problemKind) {
      this.problemKind = problemKind;
    }

    @Override
    public ProblemKind kind() {
      return problemKind;
    }
  }

  public PhotoProblem(PhotoCode code, Object... details) {
    super(code, details);
  }
}
