package org.zerodistance.cases.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "桂花树下的路灯坏了三盏"
      })
  void leavesOrdinaryNumbersAlone(String text) {
    assertThat(PersonalData.in(Span.Field.BODY, text)).isEmpty();
  }
}
