package org.zerodistance.quickstart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results as one self-contained HTML file with tables and charts. */
final class ReportPage {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
      h1,h2,h3{font-family:Georgia,"Noto Serif CJK SC",serif;line-height:1.2}
      table{border-collapse:collapse;margin:.5rem 0 2rem;font-variant-numeric:tabular-nums}
      th,td{padding:.3rem .7rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}
      .no{color:#a3161c;font-weight:600}.yes{color:#1b6b3a}
      svg{max-width:100%;height:auto}text{font:13px system-ui,sans-serif;fill:currentColor}
      @media(prefers-color-scheme:dark){body{color:#e8e6e3;background:#15171a}th,td{border-color:#3a3d42}
      .no{color:#ff8a80}.yes{color:#7fd6a2}}
      """;
  private static final String[] COLOURS = {
    "#a3161c", "#1f5fa8", "#1b6b3a", "#8a5a00", "#6a3fa0", "#00727a", "#b0457b", "#555d66"
  };
  private static final int WIDTH = 900;
  private static final int BAR = 24;
  private static final int LABEL = 150;

  private ReportPage() {}

  static String of(List<Result> results) {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<title>Zero Distance: performance</title><style>"
                + STYLE
                + "</style></head><body><h1>Zero Distance: performance</h1>");
    for (Result result : results) {
      html.append("<h2>")
          .append(escape(result.size()))
          .append(" inquiries, ")
          .append(escape(result.measuredAt()))
          .append("</h2>");
      html.append("<h3>Requests a second, flat out</h3>").append(bars(result));
      html.append("<h3>Time by percentile at a constant rate</h3>").append(curves(result));
    }
    for (ReportTables.Table table : ReportTables.of(results)) {
      html.append(table(table));
    }
    return html.append("</body></html>\n").toString();
  }

  private static String bars(Result result) {
    double most =
        result.flatOut().values().stream().mapToDouble(f -> f.perSecond()).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    int y = 0;
    for (var entry : result.flatOut().entrySet()) {
      double value = entry.getValue().perSecond();
      double length = (WIDTH - LABEL - 90) * value / most;
      svg.append(text(0, y + 16, entry.getKey()))
          .append(
              "<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\"/>"
                  .formatted(
                      LABEL, y + 3, ReportTables.format("%.1f", length), BAR - 8, COLOURS[1]))
          .append(text(LABEL + (int) length + 6, y + 16, ReportTables.format("%.0f", value)));
      y += BAR;
    }
    return svg(y, svg, "Requests a second of each page and limit");
  }

  /** Percentile curves on logarithmic axes; percentiles by the share above them. */
  private static String curves(Result result) {
    int height = 320;
    int left = 50;
    int right = 170;
    StringBuilder svg = new StringBuilder();
    for (double ms : new double[] {0.1, 1, 10, 100, 1000, 10_000}) {
      int y = y(ms, height);
      svg.append(
              "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"currentColor\" stroke-opacity=\".15\"/>"
                  .formatted(left, WIDTH - right, y, y))
          .append(text(0, y + 4, ReportTables.format("%.1f", ms)));
    }
    List<String> names = new ArrayList<>(result.atRate().keySet());
    for (int i = 0; i < names.size(); i++) {
      Map<Double, Double> curve = new TreeMap<>(result.atRate().get(names.get(i)).curve());
      StringBuilder points = new StringBuilder();
      curve.forEach(
          (percent, ms) -> {
            double share = Math.log10(100 / Math.max(0.1, 100 - percent)) / 3;
            int x = left + (int) (share * (WIDTH - left - right));
            points.append(x).append(',').append(y(ms, height)).append(' ');
          });
      String colour = COLOURS[i % COLOURS.length];
      svg.append(
          "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s/>"
              .formatted(points, colour, i < COLOURS.length ? "" : " stroke-dasharray=\"5 3\""));
      svg.append(
              "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>"
                  .formatted(WIDTH - right + 16, 10 + i * 20, colour))
          .append(text(WIDTH - right + 34, 20 + i * 20, names.get(i)));
    }
    for (double percent : new double[] {0, 50, 90, 99, 99.9}) {
      double share = Math.log10(100 / (100 - percent)) / 3;
      int x = left + (int) (share * (WIDTH - left - right));
      svg.append(text(x, height + 18, "p" + Double.toString(percent).replaceAll("\\.0$", "")));
    }
    return svg(height + 26, svg, "Milliseconds by percentile");
  }

  private static int y(double millis, int height) {
    double share = (Math.log10(Math.max(0.1, millis)) + 1) / 5;
    return height - (int) (share * height * 0.95);
  }

  private static String text(int x, int y, String text) {
    return "<text x=\"" + x + "\" y=\"" + y + "\">" + escape(text) + "</text>";
  }

  private static String svg(int height, StringBuilder content, String label) {
    return "<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" aria-label=\"%s\">%s</svg>"
        .formatted(WIDTH, height, WIDTH, label, content);
  }

  private static String table(ReportTables.Table table) {
    StringBuilder html = new StringBuilder("<h3>" + escape(table.title()) + "</h3><table><tr>");
    table
        .columns()
        .forEach(c -> html.append("<th scope=\"col\">").append(escape(c)).append("</th>"));
    html.append("</tr>");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      for (String cell : row) {
        String mark =
            cell.equals("NO") ? " class=\"no\"" : cell.equals("yes") ? " class=\"yes\"" : "";
        html.append("<td").append(mark).append('>').append(escape(cell)).append("</td>");
      }
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
