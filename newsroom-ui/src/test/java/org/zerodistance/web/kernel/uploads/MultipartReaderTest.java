package org.zerodistance.web.kernel.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {
  private static final long MOST = 1 << 20;

  @Test
  void partsComeInTheirOrderWithNamesAndContent() throws IOException {
    String body =
        "--b\r\n"
            + "Content-Disposition: form-data; name=\"title\"\r\n\r\n"
            + "路灯\r\n"
            + "--b\r\n"
            + "Content-Type: image/jpeg\r\n"
            + "content-disposition: form-data; name=\"photos\"; filename=\"C:\\a\\图"
            + " %22x%22.jpg\"\r\n\r\n"
            + "one\r\n"
            + "two\r\n"
            + "--c\r\n\r\n"
            + "--b--\r\n"
            + "epilogue";

    assertThat(read(body))
        .containsExactly("title||路灯", "photos|C:\\a\\图 \"x\".jpg|one\r\ntwo\r\n--c\r\n");
  }

  @Test
  void anEmptyFormAndAnEmptyPartAreAllowed() throws IOException {
    assertThat(read("--b--\r\n")).isEmpty();
    assertThat(read("preamble\r\n--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n--b--"))
        .containsExactly("a||");
  }

  @Test
  void contentThatLooksLikeABoundaryAcrossBuffersStaysWhole() throws IOException {
    Random random = new Random(7);
    StringBuilder content = new StringBuilder();
    while (content.length() < 200_000) {
      content.append(List.of("\r", "\n", "-", "\r\n--", "\r\n-", "x").get(random.nextInt(6)));
    }
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + content + "\r\n--b--\r\n";

    assertThat(read(body)).containsExactly("a||" + content);
  }

  @Test
  void everyCutIsFoundBroken() {
    String body = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nvalue\r\n--b--";
    for (int end = 0; end < body.length(); end++) {
      String cut = body.substring(0, end);
      assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void whatIsNoFormIsRefused() {
    for (String body :
        List.of(
            "--b\r\n\r\nvalue\r\n--b--",
            "--b\r\nContent-Disposition: form-data\r\n\r\nvalue\r\n--b--",
            "--bx\r\n\r\n")) {
      assertThatThrownBy(() -> read(body)).isInstanceOf(MultipartReader.Malformed.class);
    }
    for (String boundary : List.of("", "b".repeat(71))) {
      assertThatThrownBy(() -> new MultipartReader(InputStream.nullInputStream(), boundary))
          .isInstanceOf(MultipartReader.Malformed.class);
    }
  }

  @Test
  void aHeadAndAPartHaveABound() {
    assertThatThrownBy(() -> read("--b\r\n" + "X: y\r\n".repeat(1_000)))
        .isInstanceOf(MultipartReader.TooLong.class);
    assertThatThrownBy(
            () ->
                read(
                    "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n"
                        + "x".repeat((int) MOST + 1)
                        + "\r\n--b--"))
        .isInstanceOf(MultipartReader.TooLong.class);
  }

  private static List<String> read(String body) throws IOException {
    MultipartReader reader =
        new MultipartReader(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "b");
    List<String> parts = new ArrayList<>();
    for (Optional<MultipartReader.Part> part = reader.next();
        part.isPresent();
        part = reader.next()) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      reader.copy(content, MOST);
      parts.add(
          part.get().name()
              + "|"
              + part.get().fileName().orElse("")
              + "|"
              + content.toString(StandardCharsets.UTF_8));
    }
    return parts;
  }
}
