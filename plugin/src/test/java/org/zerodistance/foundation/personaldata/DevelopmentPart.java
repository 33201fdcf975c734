package org.zerodistance.foundation.personaldata;

import java.util.List;

/** The part of the corpus on which the finder is developed. */
final class DevelopmentPart implements CorpusPart {
  @Override
  public String name() {
    return "development";
  }

  @Override
  public long seed() {
    return 20_261_130L;
  }

  @Override
  public List<String> around(PersonalDataKind kind) {
    return switch (kind) {
      case MOBILE ->
          """
          路灯坏了半个月没人修，有事请打我电话‹›，谢谢。
          我是住户老王，手机‹›，随时可以带你们去看。
          联系人：陈女士 ‹›
          ‹› 这是我的号码，麻烦回个话
          楼下烧烤摊每晚吵到两点（‹›），求处理
          请工作人员和我联系，联系方式：‹›。地址是河西新村12栋3单元501。
          我爸的电话是‹›，他2019年就交了1200元押金
          施工队老板姓李，号码‹›，一直不接电话
          反映多次没有结果。本人：黄某，‹›
          """
              .lines()
              .toList();
      case ID_NUMBER ->
          """
          本人身份证‹›，社保一直没有转过来。
          我叫李某，身份证号码：‹›，请帮忙查一下。
          户口本上写的是‹›，和系统里对不上
          证件号 ‹› 查不到参保记录
          我母亲（‹›）的高龄补贴停发三个月了
          """
              .lines()
              .toList();
      case BANK_CARD ->
          """
          补贴打到这张卡：‹›，一直没到账。
          我的银行卡号‹›，开户行是农行河西支行
          退款请退到‹›，户名黄某
          工资卡 ‹› 被冻结了
          """
              .lines()
              .toList();
      case PLATE ->
          """
          车牌‹›每天堵在消防通道上
          一辆白色面包车（‹›）占了盲道
          昨晚十点‹›在龙山路飙车
          罚单上的车是‹›，可我那天没出门
          """
              .lines()
              .toList();
      case EMAIL ->
          """
          材料请发到‹›，谢谢
          我的邮箱：‹›。
          联系‹›或者到社区找我
          """
              .lines()
              .toList();
      case WECHAT ->
          """
          加我微信‹›，我发照片给你们
          微信号：‹›
          我的vx是‹›，方便联系
          有视频，加V：‹› 看
          """
              .lines()
              .toList();
      case QQ ->
          """
          QQ：‹›
          我的qq号是‹›，在线等
          可以加扣扣‹›传图
          """
              .lines()
              .toList();
      case LANDLINE ->
          """
          家里座机‹›，白天有人接
          固定电话：‹›
          打‹›找我，晚上都在家
          我家的电话是‹›，一直没有人回
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
          switch (draw.below(3)) {
            case 0 -> Draw.grouped(mobile, " ", 3, 4, 4);
            case 1 -> Draw.apart(mobile, " ");
            default -> Draw.grouped(mobile, "　", 3, 4, 4);
          };
      case MOBILE_DOTTED ->
          draw.below(2) == 0
              ? Draw.grouped(mobile, draw.of(List.of(".", "-", "·", "_")), 3, 4, 4)
              : Draw.apart(mobile, draw.of(List.of(".", "-")));
      case MOBILE_FULL_WIDTH -> Draw.fullWidth(mobile);
      case MOBILE_CHINESE_NUMERALS ->
          Draw.spelled(mobile, draw.of(List.of("零一二三四五六七八九", "〇一二三四五六七八九")));
      case MOBILE_OVER_LINES -> Draw.grouped(mobile, "\n", draw.of(List.of(3, 7, 5)));
      case MOBILE_MIXED_DIGITS ->
          mobile.substring(0, 3)
              + Draw.spelled(mobile.substring(3, 7), "零一二三四五六七八九")
              + mobile.substring(7);
      case MOBILE_COUNTRY_CODE -> draw.of(List.of("+86", "86-", "+86 ", "0086")) + mobile;
      case ID_18 -> id;
      case ID_18_DISGUISED ->
          switch (draw.below(3)) {
            case 0 -> Draw.grouped(id, " ", 6, 8, 4);
            case 1 -> Draw.fullWidth(id);
            default -> Draw.grouped(id, "\n", 10);
          };
      case ID_15 -> draw.oldIdNumber();
      case CARD_PLAIN -> draw.card();
      case CARD_GROUPED -> Draw.grouped(draw.card(), draw.of(List.of(" ", "-")), 4, 4, 4, 4);
      case PLATE_PLAIN -> draw.plate();
      case PLATE_DISGUISED -> {
        String plate = draw.plate();
        yield switch (draw.below(3)) {
          case 0 -> Draw.grouped(plate, "·", 2);
          case 1 -> Draw.apart(plate, " ");
          default -> Draw.fullWidth(plate);
        };
      }
      case EMAIL_PLAIN -> mail(draw, "@", ".");
      case EMAIL_DISGUISED ->
          switch (draw.below(3)) {
            case 0 -> mail(draw, " @ ", ".");
            case 1 -> mail(draw, "＠", ".");
            default -> mail(draw, "(at)", ".");
          };
      case WECHAT_NAME ->
          draw.of(List.of("lihua", "wz_", "chen-", "xiaomei"))
              + draw.digits(draw.between(3, 6))
              + draw.of(List.of("", "a", "_z"));
      case QQ_NUMBER -> draw.qq();
      case LANDLINE -> {
        String[] line = draw.landline();
        yield switch (draw.below(4)) {
          case 0 -> line[0] + "-" + line[1];
          case 1 -> line[0] + line[1];
          case 2 -> "(" + line[0] + ")" + line[1];
          default -> Draw.fullWidth(line[0] + "-" + line[1]);
        };
      }
    };
  }

  private static String mail(Draw draw, String at, String dot) {
    return draw.of(List.of("zhang.wei", "liming", "gx_wang", "a"))
        + draw.digits(draw.between(1, 5))
        + at
        + draw.of(List.of("mail", "163", "qq", "post"))
        + dot
        + "example";
  }

  @Override
  public List<String> clean() {
    return """
        我的问政帖编号是‹case›，‹date›提交，至今没有答复。
        ‹date›我在‹house›看到井盖破了，‹time›左右。
        ‹bus›每‹small›分钟一班，早高峰挤不上去。
        根据《关于做好物业管理工作的通知》（‹document›）第‹small›条，物业费每平方米‹price›元。
        小区共‹small›栋‹count›户，去年维修资金‹sum›元。
        ‹house›的电梯从‹date›坏到现在，物业说要‹sum›元才修。
        工单号‹order›，‹date›派到街道，‹time›办结。
        噪声实测‹small›分贝，超过GB3096-2008的规定。
        有问题请拨打12345或者96333，也可以打110。
        学校‹small›个班，‹count›名学生，操场只有‹count›平方米。
        ‹range›年招聘计划‹small›人，报名‹count›人。
        网友反映的‹case›号帖已转办，请‹date›前答复。
        自来水每吨‹price›元，我家上月用了‹small›吨，交了‹sum›元。
        合同编号：‹contract›，签订日期‹date›。
        从东站坐‹bus›到医院要‹small›站，单程‹small›公里。
        二〇二六年三月起，一共停水十五次，每次三四个小时。
        户号‹account›的电表‹date›读数是‹count›度。
        桂花苑A区‹small›栋‹small›号门面漏水，B2层车库积水‹small›厘米。
        """
        .lines()
        .toList();
  }

  @Override
  public String value(String name, Draw draw) {
    int year = draw.between(2009, 2026);
    int month = draw.between(1, 12);
    int day = draw.between(1, 28);
    return switch (name) {
      case "case" -> Integer.toString(draw.between(1_000_000, 1_099_999));
      case "date" ->
          switch (draw.below(4)) {
            case 0 -> year + "年" + month + "月" + day + "日";
            case 1 -> year + "-" + draw.two(month) + "-" + draw.two(day);
            case 2 -> year + "." + month + "." + day;
            default -> year + "/" + month + "/" + day;
          };
      case "time" -> draw.between(0, 23) + ":" + draw.two(draw.below(60));
      case "house" ->
          draw.of(List.of("河滨路", "中山街", "新兴二路"))
              + draw.between(1, 399)
              + "号"
              + draw.between(1, 20)
              + "栋"
              + draw.between(1, 33)
              + draw.two(draw.between(1, 8))
              + "室";
      case "bus" -> draw.of(List.of("", "K", "B")) + draw.between(1, 250) + "路公交车";
      case "document" -> "梧政办发〔" + year + "〕" + draw.between(1, 200) + "号";
      case "contract" -> "WZ-" + year + "-" + draw.digits(4);
      case "order" -> year + draw.two(month) + draw.two(day) + draw.digits(draw.between(4, 9));
      case "account" -> "0" + draw.digits(9);
      case "small" -> Integer.toString(draw.between(2, 99));
      case "count" -> Integer.toString(draw.between(100, 9_999));
      case "price" -> draw.between(0, 9) + "." + draw.digits(2);
      case "range" -> year + "-" + (year + draw.between(1, 5));
      case "sum" ->
          switch (draw.below(3)) {
            case 0 -> Integer.toString(draw.between(1_000, 99_999_999));
            case 1 -> draw.between(1, 999) + "," + draw.digits(3) + "," + draw.digits(3);
            default -> draw.between(100, 99_999) + "." + draw.digits(2);
          };
      default -> throw new IllegalArgumentException(name);
    };
  }
}
