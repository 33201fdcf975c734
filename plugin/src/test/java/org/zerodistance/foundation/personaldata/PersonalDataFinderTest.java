package org.zerodistance.foundation.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Describes what is marked and what is left alone. */
class PersonalDataFinderTest {
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
    "QQ：123456789, 123456789, qq"
  })
  void findsWhatWouldGiveAPersonAway(String text, String part, String reason) {
    List<PersonalDataMark> found = PersonalDataFinder.in(text);

    assertThat(found).hasSize(1);
    assertThat(text.substring(found.get(0).from(), found.get(0).to())).isEqualTo(part);
    assertThat(found.get(0).kind().code()).isEqualTo(reason);
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
    assertThat(PersonalDataFinder.in(text)).isEmpty();
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
    assertThat(PersonalDataFinder.in(text))
        .extracting(mark -> mark.kind().code())
        .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
  }

  @Test
  void partsComeInTheirOrderAndNoneTwice() {
    String text = "手机13812345678，车牌桂D12345，邮箱13912345678@mail.example";

    List<PersonalDataMark> found = PersonalDataFinder.in(text);

    assertThat(found)
        .extracting(mark -> mark.kind().code())
        .containsExactly("mobile", "plate", "email");
    assertThat(found)
        .extracting(mark -> text.substring(mark.from(), mark.to()))
        .containsExactly("13812345678", "桂D12345", "13912345678@mail.example");
  }

  @Test
  void partsMayTouch() {
    assertThat(PersonalDataFinder.in("桂D12345桂D12346"))
        .extracting(PersonalDataMark::from)
        .containsExactly(0, 7);
    assertThat(PersonalDataFinder.in("桂D1234学_zhang@mail.example"))
        .extracting(PersonalDataMark::from)
        .containsExactly(0, 7);
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(PersonalDataFinder.in(null)).isEmpty();
    assertThat(PersonalDataFinder.in("")).isEmpty();
  }

  @Test
  void theAskersOwnNameAndContactAreFoundWhenTheyAreWithheld() {
    Withheld withheld =
        new Withheld(List.of("苏晓云", "Ann Su"), List.of("077-4281234", "su@mail.example"));

    assertThat(parts("苏 晓云您好，已与苏晓云（ann su）核实", withheld)).containsExactly("苏 晓云", "苏晓云", "ann su");
    assertThat(parts("已拨打07 74 28-1234联系，邮件发至SU@mail.example", withheld))
        .containsExactly("07 74 28-1234", "SU@mail.example");
    assertThat(parts("苏晓的来信、Ann Sung 的来信、0774281235号文", withheld)).isEmpty();
  }

  @Test
  void whatAnybodyIsCalledIsNoName() {
    assertThat(parts("市民您好，某某路的灯已修好", new Withheld(List.of("市民", "某某", "张"), List.of("123"))))
        .isEmpty();
    assertThat(new Withheld(List.of("苏晓云"), List.of("13812345678")).toString())
        .doesNotContain("苏晓云")
        .doesNotContain("13812345678");
  }

  @ParameterizedTest
  @CsvSource({
    "如有疑问请致电我局办公室：0774-2812345, ''",
    "感谢您的支持，联系电话：0774-2812345, ''",
    "我们拨打您家座机0774-2812345无人接听, 0774-2812345",
    "材料请发至街道办公室邮箱wzjd@mail.example, ''",
    "已按您的邮箱su@mail.example回复, su@mail.example",
    "网格员小李手机13812345678, 13812345678",
    "请关注我局微信公众号（微信号：wzcgfw88）, ''"
  })
  void officesMayGiveTheirOwnContacts(String text, String expected) {
    assertThat(PersonalDataFinder.inOfficial(text, Withheld.NOTHING))
        .extracting(mark -> text.substring(mark.from(), mark.to()))
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void positionsAreThoseOfTheTextWhateverItsCharacters() {
    String text =
        "👍🏽手机1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣，𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖，1\u200b3812345678。";

    assertThat(parts(text, Withheld.NOTHING))
        .containsExactly(
            "1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "1\u200b3812345678");
  }

  private static List<String> parts(String text, Withheld withheld) {
    return PersonalDataFinder.in(text, withheld).stream()
        .map(mark -> text.substring(mark.from(), mark.to()))
        .toList();
  }
}
