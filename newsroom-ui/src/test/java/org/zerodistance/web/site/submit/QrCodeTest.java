package org.zerodistance.web.site.submit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final int MODULE = 4;
  private static final int MARGIN = 4;

  @Test
  void whatIsDrawnCanBeReadAgain() throws Exception {
    String address = "https://paper.example/track?number=1000123#code=6CHCBYVTYGP36QTR5EK8J6R70P";
    assertThat(read(QrCode.of(address))).isEqualTo(address);
  }

  @Test
  void codesAreReadOutInGroupsOfWhichNoneIsALonelyLetter() {
    assertThat(ReceiptResource.groups("6CHCBYVTYGP36QTR5EK8J6R70P"))
        .containsExactly("6CHCB", "YVTYG", "P36QT", "R5EK8", "J6R70P");
  }

  /** Draws the path like a browser and decodes the picture. */
  private static String read(QrCode code) throws Exception {
    int side = (code.size() + 2 * MARGIN) * MODULE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.path());
    while (run.find()) {
      int x = (Integer.parseInt(run.group(1)) + MARGIN) * MODULE;
      int y = (Integer.parseInt(run.group(2)) + MARGIN) * MODULE;
      int width = Integer.parseInt(run.group(3)) * MODULE;
      for (int row = y; row < y + MODULE; row++) {
        Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
      }
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
        .getText();
  }
}
