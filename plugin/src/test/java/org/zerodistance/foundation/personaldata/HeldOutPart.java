package org.zerodistance.foundation.personaldata;

import java.util.List;

/**
 * The part of the corpus that only the measuring opens. Written before the finder; whoever changes
 * the finder looks at {@link DevelopmentPart} alone.
 */
final class HeldOutPart implements CorpusPart {
  @Override
  public String name() {
    return "held out";
  }

  @Override
  public long seed() {
    return 7_004_113L;
  }

  @Override
  public List<String> around(PersonalDataKind kind) {
    return switch (kind) {
      case MOBILE ->
          """
          希望领导重视！‹›（杨先生）
          物业前台留的是‹›，打过去是空号
          我在工地上班，晚上八点后可以打‹›找到我，2024年欠薪18600元
          投诉人刘大姐，tel:‹›
          司机留了个电话说‹›让我自己去要
          请致电‹›与我核实，现场有3个坑
          补充一下，换号了：‹›
          电话‹›，微信同号
          隔壁12号的周叔叔‹›也可以作证
          急急急！！！‹›！！！
          """
              .lines()
              .toList();
      case ID_NUMBER ->
          """
          系统显示‹›已经认证过了，可老人根本没去
          附：身份证‹›
          新农合交了三年，查‹›说没有缴费记录，我于2023年5月8日交的
          学生身份证号是‹›，学籍还在外省
          姓名覃某某 ‹› 低保被取消
          """
              .lines()
              .toList();
      case BANK_CARD ->
          """
          粮补存折换成‹›以后就没发过
          建设银行‹›
          请把押金退回我的账户（‹›），一共2000元
          收款卡号为‹›，收款人覃某
          """
              .lines()
              .toList();
      case PLATE ->
          """
          举报‹›司机拒载
          ‹›，就是这辆车，停了快一年，轮胎都没气了
          渣土车号牌‹›，每晚洒一路泥
          校门口接送车‹›超员
          """
              .lines()
              .toList();
      case EMAIL ->
          """
          证据太大传不上来，可发邮件给我索取：‹›
          回信寄‹›即可，我不常看手机
          e-mail ‹›
          """
              .lines()
              .toList();
      case WECHAT ->
          """
          详细情况可以微信联系我，微信：‹›，备注问政
          WeChat ID: ‹›
          我薇信‹›，电话坏了
          加一下wx：‹›，我把录音发过去
          """
              .lines()
              .toList();
      case QQ ->
          """
          联系QQ ‹›，随时在
          企鹅号：‹›，可以传视频
          我的QQ号码为‹›
          """
              .lines()
              .toList();
      case LANDLINE ->
          """
          老人不会用手机，请打家里‹›
          宅电 ‹› 联系人苏婆婆
          我店里的电话‹›，被骚扰几个月了
          联系电话‹›，下午在
          """
              .lines()
              .toList();
      case WITHHELD -> List.of();
    };
  }

  @Override
  public String written(Disguise disguise, Draw draw) {
    String mobile = draw.mobile();
    String id = draw.idNumber();
    return switch (disguise) {
      case MOBILE_PLAIN -> mobile;
      case MOBILE_SPACED ->
          switch (draw.below(4)) {
            case 0 -> Draw.grouped(mobile, "  ", 3, 4, 4);
            case 1 -> Draw.grouped(mobile, " ", 4, 4, 3);
            case 2 -> Draw.apart(mobile, "\u00a0");
            default -> Draw.grouped(mobile, "\u2003", 1, 2, 2, 2, 2, 2);
          };
      case MOBILE_DOTTED ->
          switch (draw.below(4)) {
            case 0 -> Draw.apart(mobile, draw.of(List.of("。", "、", "*", "·")));
            case 1 -> Draw.grouped(mobile, draw.of(List.of("——", "~", "/", "--")), 3, 4, 4);
            case 2 -> Draw.grouped(mobile, draw.of(List.of("…", "，", " - ")), 3, 3, 5);
            default -> Draw.grouped(mobile, draw.of(List.of("—", "|")), 2, 3, 3);
          };
      case MOBILE_FULL_WIDTH ->
          draw.below(2) == 0
              ? Draw.grouped(Draw.fullWidth(mobile), "－", 3, 4, 4)
              : mobile.substring(0, 5) + Draw.fullWidth(mobile.substring(5));
      case MOBILE_CHINESE_NUMERALS ->
          switch (draw.below(3)) {
            case 0 -> Draw.spelled(mobile, "零幺二三四五六七八九");
            case 1 -> Draw.spelled(mobile, "零壹贰叁肆伍陆柒捌玖");
            default -> Draw.grouped(Draw.spelled(mobile, "零一二三四五六七八九"), " ", 3, 4, 4);
          };
      case MOBILE_OVER_LINES ->
          switch (draw.below(3)) {
            case 0 -> Draw.grouped(mobile, "\n", 3, 4, 4);
            case 1 -> Draw.grouped(mobile, "\n\n", 6);
            default -> Draw.grouped(mobile, " \n　", 4, 7);
          };
      case MOBILE_MIXED_DIGITS ->
          switch (draw.below(4)) {
            case 0 -> Draw.spelled(mobile, "⓪①②③④⑤⑥⑦⑧⑨");
            case 1 -> mobile.replace('0', 'O').replaceFirst("1", "l");
            case 2 -> Draw.spelled(mobile, "零1二3四5六7八9");
            default -> Draw.spelled(mobile, "0一2三4五6七8九");
          };
      case MOBILE_COUNTRY_CODE ->
          switch (draw.below(3)) {
            case 0 -> "+86-" + Draw.grouped(mobile, "-", 3, 4, 4);
            case 1 -> "(+86)" + mobile;
            default -> "＋８６" + Draw.fullWidth(mobile);
          };
      case ID_18 -> draw.below(2) == 0 ? id : id.replace('X', 'x');
      case ID_18_DISGUISED ->
          switch (draw.below(4)) {
            case 0 -> Draw.grouped(id, "-", 6, 4, 4, 4);
            case 1 -> Draw.apart(id, " ");
            case 2 -> Draw.spelled(id, "零一二三四五六七八九");
            default -> Draw.grouped(id, "\n", 6, 8);
          };
      case ID_15 ->
          draw.below(3) == 0 ? Draw.grouped(draw.oldIdNumber(), " ", 6, 6) : draw.oldIdNumber();
      case CARD_PLAIN -> draw.below(4) == 0 ? Draw.fullWidth(draw.card()) : draw.card();
      case CARD_GROUPED ->
          switch (draw.below(3)) {
            case 0 -> Draw.grouped(draw.card(), "  ", 4, 4, 4, 4);
            case 1 -> Draw.grouped(draw.card(), ".", 6);
            default -> Draw.grouped(draw.card(), " \n", 8);
          };
      case PLATE_PLAIN -> draw.below(2) == 0 ? draw.plate() : lower(draw.plate());
      case PLATE_DISGUISED -> {
        String plate = draw.plate();
        yield switch (draw.below(4)) {
          case 0 -> Draw.grouped(plate, draw.of(List.of("-", "—", ".", "•")), 2);
          case 1 -> Draw.grouped(plate, " ", 1, 1);
          case 2 -> Draw.spelled(plate, "零一二三四五六七八九");
          default -> Draw.grouped(plate, " ", 2, 2, 1);
        };
      }
      case EMAIL_PLAIN -> mail(draw, "@", draw.of(List.of(".com", ".com.cn", ".example")));
      case EMAIL_DISGUISED ->
          switch (draw.below(5)) {
            case 0 -> mail(draw, " at ", " dot com");
            case 1 -> mail(draw, "[at]", ".com");
            case 2 -> mail(draw, "艾特", "点com");
            case 3 -> Draw.fullWidth(mail(draw, "@", ".com"));
            default -> mail(draw, "#", ".com").replace("#", "@\n");
          };
      case WECHAT_NAME ->
          switch (draw.below(3)) {
            case 0 -> "wxid_" + draw.of(List.of("k3", "zz", "a9")) + draw.digits(8);
            case 1 -> draw.of(List.of("sunny", "Tom", "guangxi")) + "-" + draw.digits(4);
            default -> draw.of(List.of("suxiaoyun", "qinfenghao", "zhouyimin"));
          };
      case QQ_NUMBER ->
          switch (draw.below(3)) {
            case 0 -> Draw.fullWidth(draw.qq());
            case 1 -> Draw.apart(draw.qq(), " ");
            default -> draw.qq();
          };
      case LANDLINE -> {
        String[] line = draw.landline();
        yield switch (draw.below(6)) {
          case 0 -> line[0] + " " + line[1];
          case 1 -> "（" + line[0] + "）" + line[1];
          case 2 -> line[0] + "—" + Draw.grouped(line[1], " ", 3);
          case 3 -> Draw.spelled(line[0] + line[1], "零一二三四五六七八九");
          case 4 -> "+86 " + line[0].substring(1) + " " + line[1];
          default -> line[1];
        };
      }
    };
  }

  private static String lower(String plate) {
    return plate.toLowerCase(java.util.Locale.ROOT);
  }

  private static String mail(Draw draw, String at, String end) {
    return draw.of(List.of("qinfang", "x.y", "su-", "Huang_"))
        + draw.digits(draw.between(2, 6))
        + at
        + draw.of(List.of("foxmail", "126", "vip.sina", "outlook"))
        + end;
  }

  @Override
  public List<String> clean() {
    return """
        您好，您反映的问题（受理编号：‹receipt›）已收悉，‹date›转交住建局。
        依据‹law›以及‹document›，该项目容积率为‹decimal›，绿地率‹percent›。
        ‹bus›末班车‹time›就没有了，‹bus›又改道。
        住在‹house›，‹date›晚‹time›停电，到‹time›才来。
        发票号码‹invoice›，金额‹sum›元，开票日期‹date›。
        项目总投资‹sum›元，占地‹count›亩，建筑面积‹decimal›平方米。
        快递单号‹parcel›显示‹date›已签收，其实没有。
        ‹range›学年第二学期，全校‹count›人，其中寄宿‹count›人。
        坐标‹coordinates›附近有一处塌方。
        投诉电话12315、12320，紧急情况请打119。
        企业统一社会信用代码‹credit›，成立于‹date›。
        工资‹money›-‹money›元，加班每小时‹decimal›元。
        第一，路面破损；第二，路灯不亮；第三，一二三楼漏水四五处。
        贵局‹date›的答复（‹reply›号）说‹number›个工作日内修好。
        全国客服热线400-‹number›-‹four›打不通。
        水表编号‹meter›，‹month›用水‹number›吨，比‹month›多‹number›吨。
        《民用建筑隔声设计规范》（GB50118-2010）第‹clause›条，‹clause›条都有规定。
        三月五日至四月十八日，前后八九次，每次来二三十人。
        车站‹number›站台到‹number›号线换乘要走‹count›米，票价‹number›元。
        房产证号：桂（‹year›）梧州市不动产权第‹seven›号。
        版本‹version›的系统打不开，提示错误‹four›，IP是‹ip›。
        """
        .lines()
        .toList();
  }

  @Override
  public String value(String name, Draw draw) {
    int year = draw.between(1998, 2027);
    String month = draw.two(draw.between(1, 12));
    String day = draw.two(draw.between(1, 31));
    return switch (name) {
      case "receipt" ->
          draw.below(2) == 0
              ? draw.of(List.of("ZX", "TS", "LY")) + year + month + day + draw.digits(5)
              : "4504" + draw.digits(2) + year + month + day + draw.digits(4);
      case "date" ->
          switch (draw.below(5)) {
            case 0 -> month + "月" + day + "日";
            case 1 -> year + month + day;
            case 2 -> year + " 年 " + month + " 月 " + day + " 日";
            case 3 -> year + "." + month + "." + day + "-" + year + "." + month + ".31";
            default -> year + "–" + month + "–" + day;
          };
      case "law" -> draw.of(List.of("GB", "CJJ", "DB45/T ")) + draw.digits(4) + "—" + year;
      case "document" ->
          draw.of(List.of("梧住建函", "桂财综", "国办发")) + "[" + year + "]" + draw.between(1, 999) + "号";
      case "decimal" -> draw.between(1, 29_999) + "." + draw.digits(draw.between(1, 4));
      case "percent" -> draw.between(1, 99) + "." + draw.digits(2) + "%";
      case "bus" -> draw.between(1, 99) + draw.of(List.of("路", "路支线", "路A线"));
      case "time" -> draw.two(draw.below(24)) + "时" + draw.two(draw.below(60)) + "分";
      case "house" ->
          draw.of(List.of("龙湖镇", "塘源社区", "富民三路"))
              + draw.between(1, 99)
              + "-"
              + draw.between(1, 40)
              + "-"
              + draw.between(101, 3_304);
      case "invoice" -> draw.digits(draw.of(List.of(8, 10, 20)));
      case "sum" ->
          draw.below(2) == 0
              ? draw.between(1, 99) + "," + draw.digits(3) + "," + draw.digits(3) + "." + "00"
              : draw.between(13, 18) + "," + draw.digits(3) + "," + draw.digits(3) + ",000";
      case "count" -> Integer.toString(draw.between(120, 88_000));
      case "parcel" -> draw.of(List.of("SF", "YT", "JD")) + draw.digits(13);
      case "range" -> year + "—" + (year + 1);
      case "coordinates" -> "111." + draw.digits(6) + "," + "23." + draw.digits(6);
      case "credit" -> "9145040" + draw.digits(1) + "MA5" + draw.of("KLN") + draw.digits(6);
      case "money" -> Integer.toString(draw.between(13, 99) * 100);
      case "reply" -> "梧市监答〔" + year + "〕第" + draw.digits(4);
      case "number" -> Integer.toString(draw.between(100, 999));
      case "four" -> draw.digits(4);
      case "seven" -> draw.digits(7);
      case "year" -> Integer.toString(year);
      case "month" -> draw.between(1, 12) + "月份";
      case "meter" -> draw.digits(draw.of(List.of(8, 11, 12)));
      case "clause" -> draw.between(1, 9) + "." + draw.between(1, 9) + "." + draw.between(1, 19);
      case "version" -> "V" + draw.between(1, 9) + "." + draw.between(0, 9) + "." + draw.digits(2);
      case "ip" -> "138." + draw.between(10, 99) + "." + draw.between(100, 250) + ".17";
      default -> throw new IllegalArgumentException(name);
    };
  }
}
