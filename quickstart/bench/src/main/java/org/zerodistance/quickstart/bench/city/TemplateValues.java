package org.zerodistance.quickstart.bench.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The values for the gaps of one case's sentences: its place, and related names and dates. */
final class TemplateValues {
  /** The words that a gap may name. */
  enum Word {
    /** The place of the case, the same in all its sentences. */
    P,
    ROAD,
    ESTATE,
    VILLAGE,
    SCHOOL,
    HOSPITAL,
    MARKET,
    PARK,
    RIVER,
    SHOP,
    BUS,
    COUNTY,
    OFFICE,
    DATE,
    MONTH
  }

  static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  static final String FAMILIES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严";
  private static final String FIRST = "东西南北新江湖山云月松柏梅兰荷桂槐杏桃柳金银玉石龙凤鹤鹭鹿虹霞星春夏秋和平文武长永安兴福德仁义信明清";
  private static final String SECOND = "台桥塘溪湾岭岗坪洲浦门园林泉井渡坊里阳华宁康顺庆丰昌盛源景辉";
  private static final List<String> ROADS =
      List.of("路", "路", "路", "街", "大道", "巷", "北路", "南路", "东路", "西路", "中路", "一路", "二路", "环路");
  private static final List<String> FINE =
      List.of(
          "锦绣", "江南", "滨河", "书香", "御景", "翠竹", "阳光", "幸福", "盛世", "紫薇", "碧水", "蓝湾", "时代", "凯旋", "名士",
          "丽景", "万和", "嘉和", "天悦", "鼎盛", "恒泰", "中央", "学府", "鸿运", "香樟", "枫林", "银海", "观澜", "半山", "东方");
  private static final List<String> ESTATES =
      List.of("花园", "家园", "小区", "雅苑", "公馆", "新城", "华庭", "名邸", "豪庭", "苑", "一期", "二期", "安置房", "公寓");
  private static final List<String> VILLAGES = List.of("村", "村", "屯", "寨", "组", "湾", "垌");
  private static final List<String> SHOPS =
      List.of("粉店", "超市", "药店", "五金店", "水果店", "早餐店", "理发店", "奶茶店", "火锅店", "汽修店", "便利店", "烧烤店");
  private static final List<String> PARKS = List.of("公园", "广场", "湿地公园", "古镇", "体育公园", "风景区");
  private static final List<String> RIVERS = List.of("河", "江", "渠", "水库", "湖", "沟", "溪");
  private static final String NUMERALS = "一二三四五六七八九";

  private final String place;
  private final String office;
  private final List<String> counties;
  private final Instant around;
  private final boolean ahead;

  /**
   * @param around dates are in the weeks before, or after if {@code ahead}
   */
  TemplateValues(
      String place, String office, List<String> counties, Instant around, boolean ahead) {
    this.place = place;
    this.office = office;
    this.counties = counties;
    this.around = around;
    this.ahead = ahead;
  }

  String say(Word word, SeededRandom random) {
    return switch (word) {
      case P -> place;
      case COUNTY -> random.one(counties);
      case OFFICE -> office;
      case DATE -> date(random);
      case MONTH -> month(random);
      default -> name(word, random);
    };
  }

  /** A random place of this kind, one of many thousands. */
  static String name(Word word, SeededRandom random) {
    return switch (word) {
      case ROAD -> pair(random) + random.one(ROADS);
      case ESTATE ->
          (random.happens(0.6) ? pair(random) : "") + random.one(FINE) + random.one(ESTATES);
      case VILLAGE -> pair(random) + random.one(VILLAGES);
      case SCHOOL ->
          random.happens(0.4)
              ? "第" + NUMERALS.charAt(random.upTo(9)) + (random.happens(0.6) ? "小学" : "中学")
              : pair(random) + (random.happens(0.7) ? "小学" : "幼儿园");
      case HOSPITAL ->
          random.happens(0.5)
              ? "市第" + NUMERALS.charAt(random.upTo(5)) + "人民医院"
              : pair(random) + (random.happens(0.5) ? "中医院" : "卫生院");
      case MARKET -> pair(random) + (random.happens(0.6) ? "农贸市场" : "批发市场");
      case PARK -> pair(random) + random.one(PARKS);
      case RIVER -> pair(random) + random.one(RIVERS);
      case SHOP -> random.letter(FAMILIES) + "记" + random.one(SHOPS);
      case BUS -> random.between(1, 68) + "路公交";
      default -> throw new IllegalArgumentException("no place: " + word);
    };
  }

  private static String pair(SeededRandom random) {
    return String.valueOf(random.letter(FIRST)) + random.letter(SECOND);
  }

  private String date(SeededRandom random) {
    int days = random.between(1, 38);
    LocalDate day = LocalDate.ofInstant(around, ZONE).plusDays(ahead ? days / 3 - 6 : -days);
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private String month(SeededRandom random) {
    LocalDate now = LocalDate.ofInstant(around, ZONE);
    LocalDate day = now.plusMonths(ahead ? random.between(1, 7) : -random.between(1, 14));
    String year =
        day.getYear() == now.getYear() ? "今年" : day.getYear() < now.getYear() ? "去年" : "明年";
    return year + day.getMonthValue() + "月";
  }
}
