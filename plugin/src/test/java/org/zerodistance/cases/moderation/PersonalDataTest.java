package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zerodistance.cases.inquiries.Span;

class PersonalDataTest {
  @ParameterizedTest
  @CsvSource({
    "我的手机是13812345678请回电, 13812345678, mobile",
    "手机 138 1234 5678 ，谢谢, 138 1234 5678, mobile",
    "手机 138-1234-5678, 138-1234-5678, mobile",
    "手机１３８１２３４５６７８, １３８１２３４５６７８, mobile",
    "+86 13812345678, +86 13812345678, mobile",
    "固话0774-2812345联系, 0774-2812345, landline",
    "座机：2812345, 2812345, landline",
    "身份证450401199003074518本人, 450401199003074518, id_number",
    "身份证 450401 19900307 451X, 450401 19900307 451X, id_number",
    "邮箱zhang.san@mail.example, zhang.san@mail.example, email",
    "车牌桂D12345乱停, 桂D12345, plate",
    "车牌桂D·12345乱停, 桂D·12345, plate",
    "新能源车桂DF12345, 桂DF12345, plate",
    "卡号6222 0212 3456 7890 128, 6222 0212 3456 7890 128, bank_card",
    "加微信zhangsan_88聊, zhangsan_88, wechat",
    "微信 abc_13800138000 ，谢谢, abc_13800138000, wechat",
    "微信13800138000, 13800138000, mobile",
    "QQ：123456789, 123456789, wechat"
  })
  void findsWhatWouldGiveAPersonAway(String text, String part, String reason) {
    List<Span> found = PersonalData.in(Span.Field.BODY, text);

    assertThat(found).hasSize(1);
    assertThat(text.substring(found.get(0).from(), found.get(0).to())).isEqualTo(part);
    assertThat(found.get(0).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年11月22日下午3点，河滨路58号",
        "12路、K219路公交车每30分钟一班",
        "合同金额12345678元，面积1200平方米",
        "文件号 2026〔115〕号，共计10000户",
        "楼盘A3区12栋2单元1503室",
        "桂花树下的路灯坏了三盏",
        "四川Beauty美容院占道经营"
      })
  void leavesOrdinaryNumbersAlone(String text) {
    assertThat(PersonalData.in(Span.Field.BODY, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // a slip in the check digit of an identity number, with a birthday and without one
    "450401199003074519, id_number",
    "450401199013074519, ''",
    // a birthday that cannot be, and the check digit of such a number
    "450401199013074512, id_number",
    "45040118900307451X, id_number",
    "450401189003074519, ''",
    // a card number that passes and one that does not
    "6222021234567890128, bank_card",
    "6222021234567890129, ''",
    // digits at the bounds of the full-width forms
    "１３８００００９９９９, mobile",
    "!13812345678~, mobile",
    "！１３８１２３４５６７８～, mobile",
  })
  void numbersAreCheckedBeforeTheyAreCovered(String text, String reason) {
    assertThat(PersonalData.in(Span.Field.BODY, text))
        .extracting(Span::reason)
        .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
  }

  @Test
  void partsComeInTheirOrderAndNoneTwice() {
    String text = "手机13812345678，车牌桂D12345，邮箱13912345678@mail.example";

    List<Span> found = PersonalData.in(Span.Field.TITLE, text);

    assertThat(found).extracting(Span::reason).containsExactly("mobile", "plate", "email");
    assertThat(found).extracting(Span::field).containsOnly(Span.Field.TITLE);
    assertThat(found)
        .extracting(span -> text.substring(span.from(), span.to()))
        .containsExactly("13812345678", "桂D12345", "13912345678@mail.example");
  }

  @Test
  void partsMayTouch() {
    assertThat(PersonalData.in(Span.Field.BODY, "桂D12345桂D12346"))
        .extracting(Span::from)
        .containsExactly(0, 7);
    assertThat(PersonalData.in(Span.Field.BODY, "桂D1234学_zhang@mail.example"))
        .extracting(Span::from)
        .containsExactly(0, 7);
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(PersonalData.in(Span.Field.BODY, null)).isEmpty();
    assertThat(PersonalData.in(Span.Field.BODY, "")).isEmpty();
  }
}
