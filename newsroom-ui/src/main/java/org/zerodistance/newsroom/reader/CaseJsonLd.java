package org.zerodistance.newsroom.reader;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.newsroom.web.Lang;
import org.zerodistance.replies.ReplyRow;

/** A case in the words of schema.org: one question with the answers of offices. */
final class CaseJsonLd {
  private CaseJsonLd() {}

  /** Always the public words, whoever looks. */
  static JsonObject of(
      CaseView.Row row, List<ReplyRow> replies, String address, Lang lang, String anonymous) {
    JsonObjectBuilder question =
        Json.createObjectBuilder()
            .add("@type", "Question")
            .add("name", row.title())
            .add("text", row.body())
            .add("url", address)
            .add("datePublished", row.submittedAt().toString())
            .add("answerCount", replies.size())
            .add("upvoteCount", row.meTooCount())
            .add(
                "author",
                Json.createObjectBuilder()
                    .add("@type", "Person")
                    .add("name", row.askerLabel() == null ? anonymous : row.askerLabel()));
    if (!replies.isEmpty()) {
      JsonArrayBuilder answers = Json.createArrayBuilder();
      replies.forEach(reply -> answers.add(answer(reply, address, lang)));
      question.add("suggestedAnswer", answers);
    }
    return Json.createObjectBuilder()
        .add("@context", "https://schema.org")
        .add("@type", "QAPage")
        .add("mainEntity", question)
        .build();
  }

  private static JsonObjectBuilder answer(ReplyRow reply, String address, Lang lang) {
    String office =
        lang == Lang.EN && reply.officeNameEn() != null ? reply.officeNameEn() : reply.officeName();
    return Json.createObjectBuilder()
        .add("@type", "Answer")
        .add("text", reply.bodyText())
        .add("url", address + "#reply-" + reply.id())
        .add("datePublished", reply.repliedAt().toString())
        .add(
            "author",
            Json.createObjectBuilder().add("@type", "GovernmentOrganization").add("name", office));
  }
}
