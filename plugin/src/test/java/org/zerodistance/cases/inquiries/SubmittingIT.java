package org.zerodistance.cases.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Tokens;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.foundation.sql.DuplicateKeyProblem;
import org.zerodistance.foundation.sql.ServerSecret;
import org.zerodistance.testing.TestCity;
import org.zerodistance.testing.TestHouse;

class SubmittingIT {
  private static TestHouse house;

  @BeforeAll
  static void open() {
    house = TestHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void aFormSentTwiceMakesOneInquiryAndShowsTheSameReceipt() {
    SubmitInquiry command =
        house.city().anInquiry().titled("路灯不亮").saying("河滨路的路灯已经一个星期不亮了。").command();

    Receipt first = house.get(Submitting.class).submit(command);
    Receipt second = house.get(Submitting.class).submit(command);

    assertThat(second).isEqualTo(first);
    assertThat(first.trackingCode()).hasSize(26);
    assertThat(house.get(Submitting.class).receipt(first.token())).contains(first);
    assertThat(house.get(Submitting.class).receiptOf(command.formKey())).contains(first);
  }

  @Test
  void aFormSentFiveTimesAtOnceMakesOneInquiry() {
    SubmitInquiry command =
        house.city().anInquiry().titled("井盖丢失").saying("人民路与解放路口的井盖丢失，很危险。").command();
    Set<InquiryNumber> numbers = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 5)
        .parallel()
        .forEach(i -> numbers.add(house.get(Submitting.class).submit(command).number()));

    assertThat(numbers).hasSize(1);
  }

  @Test
  void theSameKeyWithOtherWordsIsRefused() {
    TestCity city = house.city();
    SubmitInquiry first = city.anInquiry().titled("公交改线").saying("请问12路公交车为什么改线了？").command();
    SubmitInquiry sameKey =
        city.anInquiry()
            .underKey(first.formKey())
            .titled("公交停运")
            .saying("请问12路公交车为什么停运了？")
            .command();
    house.get(Submitting.class).submit(first);

    assertThatThrownBy(() -> house.get(Submitting.class).submit(sameKey))
        .isInstanceOf(DuplicateKeyProblem.class);
  }

  @Test
  void theKeyOfASenderOpensNoReceiptAndGivesNoCode() {
    Submitting submitting = house.get(Submitting.class);
    SubmitInquiry command =
        house.city().anInquiry().titled("垃圾未清").saying("小区后门的垃圾三天没有清运了。").command();
    Receipt receipt = submitting.submit(command);

    assertThat(submitting.receipt(command.formKey())).isEmpty();
    assertThat(receipt.token()).hasSize(26).isNotEqualTo(command.formKey());
    assertThat(receipt.trackingCode()).isNotEqualTo(receipt.token());
    String derived =
        Tokens.base32(house.get(ServerSecret.class).derive("tracking", command.formKey()), 26);
    assertThat(receipt.trackingCode()).as("of the sender's own key").isNotEqualTo(derived);
  }

  @Test
  void aWaitingInquiryIsForItsAskerAndTheNewsroomAlone() {
    TestCity city = house.city();
    Receipt receipt = city.submitted("噪音扰民");
    CasePages cases = house.get(CasePages.class);

    assertThat(cases.find(receipt.number(), Viewer.NOBODY)).isEmpty();
    assertThat(cases.find(receipt.number(), city.person(Role.SPOKESPERSON))).isEmpty();
    assertThat(cases.find(receipt.number(), city.person(Role.MODERATOR))).isPresent();
    assertThat(
            cases.findByCode(
                receipt.number(), receipt.trackingCode().toLowerCase(java.util.Locale.ROOT)))
        .isPresent();
    assertThat(cases.findByCode(receipt.number(), "WRONG")).isEmpty();
  }

  @Test
  void anAdmittedInquiryIsListedWithBlackBarsAndCounted() {
    TestCity city = house.city();
    SubmitInquiry command =
        city.anInquiry().titled("物业乱收费").saying("请联系我，电话5550100，物业乱收停车费。").command();
    Receipt receipt = house.get(Submitting.class).submit(command);
    int from = command.body().indexOf("5550100");
    house
        .get(CaseMoves.class)
        .admit(
            receipt.id(),
            new Admission(
                Kind.COMPLAINT,
                city.board(),
                Optional.empty(),
                Visibility.PUBLIC,
                List.of(new Span(Span.Field.BODY, from, from + 7, "mobile"))),
            city.person(Role.MODERATOR));

    CaseView seenByAll = house.get(CasePages.class).get(receipt.number(), Viewer.NOBODY);
    CaseView seenByOffice =
        house.get(CasePages.class).get(receipt.number(), city.person(Role.SPOKESPERSON));

    assertThat(seenByAll.body()).contains("电话███████，").doesNotContain("5550100");
    assertThat(seenByAll.contact()).isEmpty();
    assertThat(seenByOffice.body()).contains("5550100");
    assertThat(seenByOffice.contact()).isPresent();
    int received =
        house
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("SELECT received FROM board_figure WHERE board_id = :id")
                        .bind("id", city.board())
                        .mapTo(Integer.class)
                        .one());
    assertThat(received).isEqualTo(1);
  }

  @Test
  void meTooCountsAPersonOnce() {
    TestCity city = house.city();
    Receipt receipt = city.admitted("垃圾没人清");
    MeToos meToos = house.get(MeToos.class);

    assertThat(meToos.add(receipt.number(), Viewer.NOBODY, "192.0.2.1 browser")).isTrue();
    assertThat(meToos.add(receipt.number(), Viewer.NOBODY, "192.0.2.1 browser")).isFalse();
    assertThat(meToos.add(receipt.number(), Viewer.NOBODY, "192.0.2.2 browser")).isTrue();
    assertThat(house.get(CasePages.class).get(receipt.number(), Viewer.NOBODY).row().meTooCount())
        .isEqualTo(2);
  }

  @Test
  void theVoicesOfABrowserBecomeThePersonsWhoSignsIn() {
    TestCity city = house.city();
    Receipt both = city.admitted("垃圾没人清");
    Receipt one = city.admitted("井盖丢失");
    MeToos meToos = house.get(MeToos.class);
    Viewer reader = city.person(Role.READER);
    meToos.add(both.number(), reader, "telephone");
    meToos.add(both.number(), Viewer.NOBODY, "computer");
    meToos.add(one.number(), Viewer.NOBODY, "computer");
    assertThat(voices(both)).isEqualTo(2);

    meToos.merge("computer", reader.id());

    assertThat(voices(both)).isEqualTo(1);
    assertThat(voices(one)).isEqualTo(1);
    assertThat(meToos.add(one.number(), reader, "tablet")).as("on another device").isFalse();
    assertThat(meToos.add(one.number(), Viewer.NOBODY, "computer")).as("signed out").isFalse();
    meToos.merge("computer", city.person(Role.READER).id());
    assertThat(voices(one)).as("another person in the same browser").isEqualTo(1);
  }

  @Test
  void whoSaidSoBeforeSigningInSaysItOnce() {
    TestCity city = house.city();
    Receipt receipt = city.admitted("垃圾没人清");
    MeToos meToos = house.get(MeToos.class);
    meToos.add(receipt.number(), Viewer.NOBODY, "computer");

    assertThat(meToos.add(receipt.number(), city.person(Role.READER), "computer")).isFalse();
    assertThat(voices(receipt)).isEqualTo(1);
  }

  private static int voices(Receipt receipt) {
    return house.get(CasePages.class).get(receipt.number(), Viewer.NOBODY).row().meTooCount();
  }

  @Test
  void fortyVoicesAtTheSameTimeAreAllCounted() throws InterruptedException, ExecutionException {
    Receipt receipt = house.city().admitted("桥头天天堵");
    MeToos meToos = house.get(MeToos.class);
    ExecutorService readers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> voices =
          IntStream.range(0, 40)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> meToos.add(receipt.number(), Viewer.NOBODY, "192.0.2.1 browser " + i))
              .toList();
      for (Future<Boolean> voice : readers.invokeAll(voices)) {
        assertThat(voice.get()).isTrue();
      }
    } finally {
      readers.shutdownNow();
    }
    assertThat(house.get(CasePages.class).get(receipt.number(), Viewer.NOBODY).row().meTooCount())
        .isEqualTo(40);
  }
}
