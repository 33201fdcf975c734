package org.zerodistance.foundation.personaldata;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the contacts of offices from those of persons by the words before them. */
final class OfficialContacts {
  private static final int NEAR = 40;

  /** Kinds that offices have as well, besides landlines. */
  private static final Set<PersonalDataKind> OTHERS =
      EnumSet.of(PersonalDataKind.EMAIL, PersonalDataKind.WECHAT, PersonalDataKind.QQ);

  private static final List<String> PUBLIC =
      List.of(
          "局",
          "办公室",
          "科",
          "股",
          "所",
          "队",
          "中心",
          "委",
          "热线",
          "咨询",
          "投诉",
          "监督",
          "举报",
          "政府",
          "街道",
          "社区",
          "物业",
          "公司",
          "医院",
          "学校",
          "学院",
          "窗口",
          "大厅",
          "值班",
          "我们",
          "我单位",
          "本单位",
          "致电",
          "拨打",
          "垂询",
          "服务",
          "官方",
          "公众号",
          "office",
          "bureau",
          "hotline",
          "department");
  private static final List<String> PRIVATE =
      List.of(
          "您的电话", "您的手机", "您的座机", "您的固", "您的号", "您的联系", "您的邮", "您的微信", "您的qq", "您家", "您提供", "您留",
          "你的电话", "你的手机", "你的座机", "你的邮", "你家", "当事人", "住户", "家里", "投诉人", "反映人", "来信人", "举报人", "其本人",
          "先生", "女士", "业主", "户主", "租客", "网友的", "家属", "亲属", "her ", "his ", "asker");

  private OfficialContacts() {}

  static boolean isOne(String text, PersonalDataMark mark) {
    boolean landline = mark.kind() == PersonalDataKind.LANDLINE;
    if (!landline && !OTHERS.contains(mark.kind())) {
      return false;
    }
    String before =
        text.substring(Math.max(0, mark.from() - NEAR), mark.from()).toLowerCase(Locale.ROOT);
    int ofPublic = last(before, PUBLIC);
    int ofPerson = last(before, PRIVATE);
    return (ofPerson < 0 && landline) || ofPublic > ofPerson;
  }

  private static int last(String text, List<String> words) {
    return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
  }
}
