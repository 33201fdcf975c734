package org.zerodistance.media.attachments;

import org.zerodistance.foundation.platform.Problem;

/**
 * A photo is refused. The first detail of every code about a file is the file's name as the sender
 * sees it.
 */
public final class PhotoProblem extends Problem {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum PhotoCode implements Problem.Code {
    /** The content is none of JPEG, PNG, WebP. */
    PHOTO_UNSUPPORTED(ProblemKind.UNSUPPORTED),
    /** The name ends like something that is no photo. */
    PHOTO_WRONG_SUFFIX(ProblemKind.UNSUPPORTED),
    /** Too many bytes; the second detail is the limit in megabytes. */
    PHOTO_TOO_LARGE(ProblemKind.TOO_LARGE),
    /** Too many pixels; the second detail is the limit in megapixels. */
    PHOTO_TOO_MANY_PIXELS(ProblemKind.TOO_LARGE),
    /** The file ends too early. */
    PHOTO_TRUNCATED(ProblemKind.INVALID),
    /** Nobody can make a picture of it. */
    PHOTO_DAMAGED(ProblemKind.INVALID),
    PHOTO_ANIMATED(ProblemKind.INVALID),
    /** The form has its number of photos; the second detail is that number. */
    PHOTO_TOO_MANY(ProblemKind.INVALID),
    /** A photo that the form names is not staged any more. */
    PHOTO_GONE(ProblemKind.CONFLICT),
    /** Too many photos are being taken in right now. */
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
