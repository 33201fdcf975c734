package org.zerodistance.foundation.personaldata;

import java.util.List;

/** The words before a number that say what it is. */
final class NumberLabels {
  private static final int NEAR = 14;

  private static final List<String> PHONE =
      List.of(
          "电话", "手机", "联系", "致电", "拨打", "来电", "打我", "短信", "号码", "座机", "固话", "宅电", "微信", "号是", "tel",
          "phone", "mobile", "cell", "call", "contact");
  private static final List<String> ID = List.of("身份证", "证件", "身份证编号", "身份证号", "公民身份");
  private static final List<String> CARD =
      List.of(
          "卡", "银行", "账号", "帐号", "账户", "帐户", "工行", "农行", "建行", "中行", "信用社", "户名", "开户", "存折", "转账",
          "card", "account");

  /** What a number is called that belongs to a thing. */
  private static final List<String> THINGS =
      List.of(
          "编号",
          "单号",
          "案号",
          "文号",
          "票号",
          "批号",
          "货号",
          "户号",
          "表号",
          "档号",
          "流水号",
          "受理号",
          "订单",
          "合同号",
          "工单",
          "发票",
          "条码",
          "条形码",
          "序列号",
          "备案",
          "许可证",
          "证书",
          "注册证",
          "代码",
          "坐标",
          "版本",
          "学号",
          "考号",
          "准考证",
          "税号",
          "快递",
          "运单",
          "物流",
          "水表",
          "电表",
          "燃气表",
          "产权第",
          "字第",
          "批准",
          "型号",
          "凭证",
          "账单",
          "回执",
          "追溯码",
          "serial",
          "order",
          "invoice",
          "receipt",
          "ref",
          "case no",
          "document",
          "version");

  private final FoldedText text;
  private final DigitRow row;

  NumberLabels(FoldedText text, DigitRow row) {
    this.text = text;
    this.row = row;
  }

  boolean saysPhone(int k) {
    return last(before(k), PHONE) >= 0;
  }

  boolean saysId(int k) {
    return last(before(k), ID) >= 0;
  }

  boolean saysCard(int k) {
    return last(before(k), CARD) >= 0;
  }

  /** Whether the nearest word says that the number belongs to a thing, such as an order. */
  boolean saysThing(int k) {
    int start = k;
    while (row.isJoined(start)
        && (!row.isBoundary(start) || "-/_".indexOf(row.separator(start)) >= 0)) {
      start--;
    }
    String words = before(start);
    int thing = last(words, THINGS);
    return thing >= 0
        && thing > last(words, PHONE.subList(0, PHONE.indexOf("号码")))
        && thing > last(words, ID)
        && thing > last(words, CARD);
  }

  /** Whether a sum of money follows. */
  boolean saysMoney(int cell) {
    return text.reads(cell, "元")
        || text.reads(cell, "万元")
        || text.reads(cell, "亿元")
        || text.reads(cell, "万美元");
  }

  private String before(int k) {
    return text.before(row.cell(k), NEAR);
  }

  /** Where the last of the words ends, or a negative number. */
  private static int last(String text, List<String> words) {
    int last = -1;
    for (String word : words) {
      int at = text.lastIndexOf(word);
      if (at >= 0) {
        last = Math.max(last, at + word.length());
      }
    }
    return last;
  }
}
