package org.zerodistance.media.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.icc.IccDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionsTest {
  @ParameterizedTest
  @CsvSource({"1,RGBY", "2,GRYB", "3,YBGR", "4,BYRG", "5,RBGY", "6,BRYG", "7,YGBR", "8,GYRB"})
  void aPhotoStandsUprightHoweverTheCameraWasHeld(int orientation, String corners) {
    byte[] turned = Pictures.withSegment(Pictures.jpeg(), 0xe1, Pictures.exifSegment(orientation));
    Renditions renditions = Renditions.of(Pictures.upload("turned.jpg", turned));
    for (PhotoSize size : PhotoSize.values()) {
      assertThat(Pictures.corners(picture(renditions, size))).as(size.word()).isEqualTo(corners);
    }
    boolean lyingDown = orientation >= 5;
    assertThat(renditions.width()).isEqualTo(lyingDown ? 80 : 120);
    assertThat(renditions.height()).isEqualTo(lyingDown ? 120 : 80);
  }

  @Test
  void aPngIsTurnedByItsNotesToo() {
    byte[] turned = Pictures.withChunk(Pictures.png(), "eXIf", Pictures.tiff(6));
    assertThat(
            Pictures.corners(
                picture(Renditions.of(Pictures.upload("a.png", turned)), PhotoSize.FULL)))
        .isEqualTo("BRYG");
  }

  @Test
  void aWebpIsTurnedByItsNotesToo() {
    byte[] turned =
        Pictures.extendedWebp(
            Pictures.resource("lossy.webp"),
            0x08,
            128,
            96,
            Pictures.riffChunk("EXIF", Pictures.tiff(6)));
    assertThat(
            Pictures.corners(
                picture(Renditions.of(Pictures.upload("a.webp", turned)), PhotoSize.FULL)))
        .isEqualTo("BRYG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy.webp", "lossless.webp", "cmyk.jpg"})
  void whatPhonesAndPressesWriteIsRead(String resource) {
    Renditions renditions = Renditions.of(Pictures.upload(resource, Pictures.resource(resource)));
    assertThat(Pictures.corners(picture(renditions, PhotoSize.FULL))).isEqualTo("RGBY");
    assertThat(renditions.width()).isEqualTo(128);
  }

  @Test
  void theNameMayBelieItselfBetweenPhotos() {
    assertThat(Renditions.of(Pictures.upload("IMG_1.PNG", Pictures.jpeg())).width()).isEqualTo(120);
    assertThat(Renditions.of(Pictures.upload("mmexport", Pictures.jpeg())).width()).isEqualTo(120);
  }

  @Test
  void nothingButThePictureIsLeft() throws Exception {
    byte[] talkative = Pictures.jpeg();
    talkative = Pictures.withSegment(talkative, 0xfe, Pictures.ascii("SECRETCOMMENT"));
    talkative =
        Pictures.withSegment(
            talkative,
            0xe1,
            Pictures.ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRETXMP</x:xmpmeta>"));
    talkative = Pictures.withSegment(talkative, 0xed, Pictures.ascii("Photoshop 3.0\0SECRETIPTC"));
    talkative = Pictures.withSegment(talkative, 0xe1, Pictures.exifSegment(6));
    talkative = Pictures.join(talkative, Pictures.ascii("PK\3\4SECRETZIP<script>"));
    Renditions renditions = Renditions.of(Pictures.upload("talkative.jpg", talkative));
    assertThat(renditions.sizes()).containsOnlyKeys(PhotoSize.values());
    for (byte[] size : renditions.sizes().values()) {
      assertThat(new String(size, StandardCharsets.ISO_8859_1))
          .doesNotContain("SECRET", "Exif", "ns.adobe.com", "ICC_PROFILE", "<script>");
      Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(size));
      assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
      assertThat(metadata.getDirectoriesOfType(XmpDirectory.class)).isEmpty();
      assertThat(metadata.getDirectoriesOfType(IccDirectory.class)).isEmpty();
      assertThat(metadata.getDirectoriesOfType(JpegCommentDirectory.class)).isEmpty();
      assertThat(segments(size)).isSubsetOf(0xe0, 0xdb, 0xc0, 0xc4, 0xda);
    }
  }

  @Test
  void threeSizesAreMadeAndNoneIsEnlarged() {
    Renditions large =
        Renditions.of(
            Pictures.upload("l.jpg", Pictures.encode(Pictures.quadrants(3_000, 1_500), "jpeg")));
    assertThat(large.width()).isEqualTo(2_000);
    assertThat(large.height()).isEqualTo(1_000);
    assertThat(picture(large, PhotoSize.MEDIUM).getWidth()).isEqualTo(960);
    assertThat(picture(large, PhotoSize.MEDIUM).getHeight()).isEqualTo(480);
    assertThat(picture(large, PhotoSize.THUMB).getWidth()).isEqualTo(320);
    assertThat(picture(large, PhotoSize.THUMB).getHeight()).isEqualTo(240);
    Renditions small = Renditions.of(Pictures.upload("s.png", Pictures.png()));
    assertThat(picture(small, PhotoSize.FULL).getWidth()).isEqualTo(120);
    assertThat(picture(small, PhotoSize.THUMB).getWidth()).isEqualTo(106);
  }

  @Test
  void whatWasTransparentBecomesWhite() {
    BufferedImage glass = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = glass.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, 20, 40);
    g.dispose();
    BufferedImage full =
        picture(
            Renditions.of(Pictures.upload("glass.png", Pictures.encode(glass, "png"))),
            PhotoSize.FULL);
    assertThat(new Color(full.getRGB(30, 20)).getBlue()).isGreaterThan(240);
    assertThat(new Color(full.getRGB(8, 20)).getRed()).isGreaterThan(200);
  }

  @Test
  void aStripOfPixelsStillHasAllSizes() {
    Renditions strip =
        Renditions.of(
            Pictures.upload("s.png", Pictures.encode(Pictures.quadrants(4_000, 2), "png")));
    assertThat(strip.width()).isEqualTo(2_000);
    assertThat(strip.height()).isEqualTo(1);
  }

  @Test
  void thirtyNineMegapixelsAreTakenAndManyAtOnceWaitForEachOther() throws Exception {
    BufferedImage huge = new BufferedImage(7_200, 5_400, BufferedImage.TYPE_BYTE_GRAY);
    byte[] content = Pictures.encode(huge, "png");
    ExecutorService crowd = Executors.newFixedThreadPool(6);
    try {
      for (Future<Integer> width :
          crowd.invokeAll(
              IntStream.range(0, 6)
                  .mapToObj(
                      i ->
                          (Callable<Integer>)
                              () -> Renditions.of(Pictures.upload("huge.png", content)).width())
                  .toList())) {
        assertThat(width.get()).isEqualTo(2_000);
      }
    } finally {
      crowd.shutdown();
    }
  }

  private static BufferedImage picture(Renditions renditions, PhotoSize size) {
    return Pictures.decode(renditions.sizes().get(size));
  }

  private static java.util.List<Integer> segments(byte[] jpeg) {
    java.util.List<Integer> markers = new java.util.ArrayList<>();
    int at = 2;
    while (true) {
      int marker = jpeg[at + 1] & 0xff;
      markers.add(marker);
      if (marker == 0xda) {
        return markers;
      }
      at += 2 + ((jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff));
    }
  }
}
