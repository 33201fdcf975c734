package org.zerodistance.web.site.reader;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.replies.ReplyRow;
import org.zerodistance.web.kernel.i18n.Language;

/** A case as schema.org data: one question with the answers of offices. */
final class CaseJsonLd {
  /** Cached, because otherwise every object searches the class path for a factory. */
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private CaseJsonLd() {}

  /**
   * The question; empty without an answer, because a {@code QAPage} must have one. Always contains
   * the public text, also for viewers who may see more.
   */
  static JsonObject of(
      CaseView.CaseRow caseRow,
      List<ReplyRow> all,
      String address,
      Language language,
      String anonymous) {
    List<ReplyRow> replies = all.stream().filter(reply -> !reply.hidden()).toList();
    if (replies.isEmpty()) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    JsonArrayBuilder answers = BUILDERS.createArrayBuilder();
    replies.forEach(reply -> answers.add(answer(reply, address, language)));
    JsonObjectBuilder question =
        BUILDERS
            .createObjectBuilder()
            .add("@type", "Question")
            .add("name", caseRow.title())
            .add("text", caseRow.body())
            .add("url", address)
            .add("datePublished", caseRow.submittedAt().toString())
            .add("answerCount", replies.size())
            .add("upvoteCount", caseRow.meTooCount())
            .add(
                "author",
                BUILDERS
                    .createObjectBuilder()
                    .add("@type", "Person")
                    .add("name", caseRow.askerLabel() == null ? anonymous : caseRow.askerLabel()))
            .add("suggestedAnswer", answers);
    return BUILDERS
        .createObjectBuilder()
        .add("@type", "QAPage")
        .add("mainEntity", question)
        .build();
  }

  private static JsonObjectBuilder answer(ReplyRow reply, String address, Language language) {
    String office =
        language == Language.EN && reply.officeNameEn() != null
            ? reply.officeNameEn()
            : reply.officeName();
    return BUILDERS
        .createObjectBuilder()
        .add("@type", "Answer")
        .add("text", reply.bodyText())
        .add("url", address + "#reply-" + reply.id())
        .add("datePublished", reply.repliedAt().toString())
        .add(
            "author",
            BUILDERS
                .createObjectBuilder()
                .add("@type", "GovernmentOrganization")
                .add("name", office));
  }
}
