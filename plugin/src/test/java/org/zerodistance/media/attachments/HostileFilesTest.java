package org.zerodistance.media.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_ANIMATED;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_DAMAGED;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_EMPTY;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_HEIC;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_TOO_LARGE;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_TOO_LONG;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_TOO_MANY_PIXELS;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_TRUNCATED;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_UNSUPPORTED;
import static org.zerodistance.media.attachments.PhotoProblem.PhotoCode.PHOTO_WRONG_SUFFIX;
import static org.zerodistance.media.attachments.Pictures.ascii;
import static org.zerodistance.media.attachments.Pictures.join;
import static org.zerodistance.media.attachments.Pictures.slice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zerodistance.media.attachments.PhotoProblem.PhotoCode;

class HostileFilesTest {
  static Stream<Arguments> refused() {
    byte[] jpeg = Pictures.jpeg();
    byte[] png = Pictures.png();
    byte[] webp = Pictures.resource("lossy.webp");
    byte[] svg = ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
    return Stream.of(
        arguments("empty.jpg", new byte[0], PHOTO_EMPTY),
        arguments("empty.exe", new byte[0], PHOTO_EMPTY),
        arguments("page.jpg", ascii("<html><script>alert(1)</script>"), PHOTO_UNSUPPORTED),
        arguments("drawing.svg", svg, PHOTO_WRONG_SUFFIX),
        arguments("drawing.png", svg, PHOTO_UNSUPPORTED),
        arguments("xml.jpg", ascii("<?xml version='1.0'?><!DOCTYPE a>"), PHOTO_UNSUPPORTED),
        arguments("moving.jpg", ascii("GIF89a;;;;;;;;;;;"), PHOTO_UNSUPPORTED),
        arguments("bitmap.jpg", ascii("BM;;;;;;;;;;;;;;;"), PHOTO_UNSUPPORTED),
        arguments("tiff.jpg", ascii("II*\0;;;;;;;;;;;;"), PHOTO_UNSUPPORTED),
        arguments("paper.png", ascii("%PDF-1.7;;;;;;;;;"), PHOTO_UNSUPPORTED),
        arguments("archive.webp", ascii("PK\3\4;;;;;;;;;;;"), PHOTO_UNSUPPORTED),
        arguments("program.jpg", ascii("MZ;;;;;;;;;;;;;;;"), PHOTO_UNSUPPORTED),
        arguments("IMG_0012.HEIC", ascii("\0\0\0\30ftypheic\0\0\0\0mif1heic"), PHOTO_HEIC),
        arguments("new.jpg", ascii("\0\0\0\30ftypheix;;;;"), PHOTO_HEIC),
        arguments("android.heic", ascii("\0\0\0\30ftypmif1\0\0\0\0mif1heic"), PHOTO_HEIC),
        arguments("bare.heif", ascii("\0\0\0\20ftypmif1\0\0\0\0"), PHOTO_HEIC),
        arguments("burst.hif", ascii("\0\0\0\30ftypmsf1\0\0\0\0hevcmsf1"), PHOTO_HEIC),
        arguments("short.heic", ascii("\0\0\0\30ftyphei"), PHOTO_UNSUPPORTED),
        arguments("no.heic", ascii("a text that is no photo"), PHOTO_UNSUPPORTED),
        arguments("new.avif", ascii("\0\0\0\30ftypavif\0\0\0\0mif1avif"), PHOTO_WRONG_SUFFIX),
        arguments("new.png", ascii("\0\0\0\30ftypmif1\0\0\0\0mif1avif"), PHOTO_UNSUPPORTED),
        arguments("film.jpg", ascii("\0\0\0\30ftypqt  \0\0\0\0qt  mif1"), PHOTO_UNSUPPORTED),
        arguments("sound.webp", ascii("RIFF;;;;WAVEfmt ;"), PHOTO_UNSUPPORTED),
        arguments("shell.php", jpeg, PHOTO_WRONG_SUFFIX),
        arguments("photo.jpg.html", jpeg, PHOTO_WRONG_SUFFIX),
        arguments("photo.jpg ; .exe", jpeg, PHOTO_WRONG_SUFFIX),
        arguments("half.jpg", slice(jpeg, 0, jpeg.length / 2), PHOTO_TRUNCATED),
        arguments("almost.jpg", slice(jpeg, 0, jpeg.length - 2), PHOTO_TRUNCATED),
        arguments("three.jpg", slice(jpeg, 0, 3), PHOTO_TRUNCATED),
        arguments("hollow.jpg", new byte[] {-1, -40, -1, -39}, PHOTO_DAMAGED),
        arguments("noise.jpg", noise(jpeg, 20), PHOTO_DAMAGED),
        arguments("tables.jpg", withoutTables(jpeg), PHOTO_DAMAGED),
        arguments("vast.jpg", frame(65_500, 65_500), PHOTO_TOO_MANY_PIXELS),
        arguments("two.jpg", twoFrames(), PHOTO_DAMAGED),
        arguments("scans.jpg", manyScans(), PHOTO_DAMAGED),
        arguments("half.png", slice(png, 0, png.length / 2), PHOTO_TRUNCATED),
        arguments("endless.png", slice(png, 0, png.length - 12), PHOTO_TRUNCATED),
        arguments("row.png", Pictures.pngThatClaims(33_000_000, 1), PHOTO_TOO_LONG),
        arguments("column.png", Pictures.pngThatClaims(1, 33_000_000), PHOTO_TOO_LONG),
        arguments("edge.png", Pictures.pngThatClaims(20_001, 1), PHOTO_TOO_LONG),
        arguments("bomb.png", Pictures.pngThatClaims(50_000, 50_000), PHOTO_TOO_MANY_PIXELS),
        arguments("wide.png", Pictures.pngThatClaims(2_000_000_000, 1), PHOTO_TOO_MANY_PIXELS),
        arguments("flat.png", Pictures.pngThatClaims(0, 100), PHOTO_DAMAGED),
        arguments("minus.png", Pictures.pngThatClaims(-5, 100), PHOTO_DAMAGED),
        arguments("liar.png", Pictures.pngThatClaims(6_000, 6_000), PHOTO_DAMAGED),
        arguments("moving.png", Pictures.withChunk(png, "acTL", new byte[8]), PHOTO_ANIMATED),
        arguments("noise.png", noise(png, 45), PHOTO_DAMAGED),
        arguments("half.webp", slice(webp, 0, webp.length / 2), PHOTO_TRUNCATED),
        arguments("moving.webp", Pictures.extendedWebp(webp, 0x02, 128, 96), PHOTO_ANIMATED),
        arguments(
            "frames.webp",
            Pictures.extendedWebp(webp, 0, 128, 96, Pictures.riffChunk("ANMF", new byte[16])),
            PHOTO_ANIMATED),
        arguments("canvas.webp", Pictures.extendedWebp(webp, 0, 9_000, 96), PHOTO_DAMAGED),
        arguments("hollow.webp", Pictures.riffChunk("RIFF", ascii("WEBP")), PHOTO_DAMAGED),
        arguments("heavy.jpg", Arrays.copyOf(jpeg, Renditions.MOST_BYTES + 1), PHOTO_TOO_LARGE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedByName(String name, byte[] content, PhotoCode code) {
    assertThatExceptionOfType(PhotoProblem.class)
        .isThrownBy(() -> Renditions.of(Pictures.upload(name, content)))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.details().get(0)).isEqualTo(name);
            });
  }

  static Stream<Arguments> harmless() {
    byte[] jpeg = Pictures.jpeg();
    byte[] png = Pictures.png();
    return Stream.of(
        arguments("zip.jpg", join(jpeg, ascii("PK\3\4EVIL"))),
        arguments("script.jpg", Pictures.withSegment(jpeg, 0xfe, ascii("<script>EVIL</script>"))),
        arguments("php.jpg", Pictures.withSegment(jpeg, 0xe5, ascii("<?php EVIL ?>"))),
        arguments(
            "notes.jpg", Pictures.withSegment(jpeg, 0xe1, ascii("Exif\0\0MM\0*\0\0\0\bEVIL"))),
        arguments("html.png", Pictures.withChunk(png, "tEXt", ascii("k\0<html>EVIL"))),
        arguments("text.png", Pictures.withChunk(png, "zTXt", textBomb())),
        arguments("profile.png", Pictures.withChunk(png, "iCCP", ascii("p\0\0EVIL"))),
        arguments("tail.png", join(png, ascii("EVIL"))),
        arguments("renamed.heic", join(jpeg, ascii("EVIL"))),
        arguments("../../etc/EVIL.jpg", jpeg),
        arguments("C:\\EVIL\\a.jpg", jpeg));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void isTakenButTheEvilIsGone(String name, byte[] content) {
    Renditions renditions = Renditions.of(Pictures.upload(name, content));
    for (byte[] size : renditions.sizes().values()) {
      assertThat(new String(size, StandardCharsets.ISO_8859_1)).doesNotContain("EVIL");
      assertThat(Pictures.corners(Pictures.decode(size))).isEqualTo("RGBY");
    }
  }

  @Test
  void aNameIsShownWithoutItsPathAndNotTooLong() {
    assertThat(Pictures.upload("../..\\etc/pass\u0000wd\u202e.jpg", new byte[0]).shownName())
        .isEqualTo("passwd.jpg");
    assertThat(Pictures.upload("路".repeat(500), new byte[0]).shownName()).hasSize(60);
    assertThat(Pictures.upload(null, new byte[0]).shownName()).isEqualTo("?");
  }

  /** A small compressed text that expands to 64 megabytes. */
  private static byte[] textBomb() {
    return join(ascii("k\0\0"), Pictures.deflate(new byte[64 << 20]));
  }

  private static byte[] noise(byte[] good, int from) {
    byte[] bad = good.clone();
    for (int i = from; i < bad.length - 14; i++) {
      bad[i] = (byte) ((i * 7919) >> 3);
    }
    return bad;
  }

  private static byte[] withoutTables(byte[] jpeg) {
    for (int at = 2; ; ) {
      int length = (jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff);
      if ((jpeg[at + 1] & 0xff) == 0xc4) {
        byte[] bad = jpeg.clone();
        Arrays.fill(bad, at + 5, at + 2 + length, (byte) 0x7e);
        return bad;
      }
      at += 2 + length;
    }
  }

  private static byte[] sof(int width, int height) {
    return new byte[] {
      -1,
      -64,
      0,
      11,
      8,
      (byte) (height >> 8),
      (byte) height,
      (byte) (width >> 8),
      (byte) width,
      1,
      1,
      0x11,
      0
    };
  }

  private static byte[] frame(int width, int height) {
    return join(new byte[] {-1, -40}, sof(width, height), new byte[] {-1, -39});
  }

  private static byte[] twoFrames() {
    return join(new byte[] {-1, -40}, sof(10, 10), sof(60_000, 60_000), new byte[] {-1, -39});
  }

  private static byte[] manyScans() {
    byte[][] parts = new byte[502][];
    parts[0] = new byte[] {-1, -40};
    parts[1] = sof(5_000, 5_000);
    for (int i = 2; i < 501; i++) {
      parts[i] = new byte[] {-1, -38, 0, 8, 1, 1, 0, 0, 63, 0, 0x55};
    }
    parts[501] = new byte[] {-1, -39};
    return join(parts);
  }
}
