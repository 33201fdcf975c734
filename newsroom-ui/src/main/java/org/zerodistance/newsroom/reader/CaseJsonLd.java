package org.zerodistance.newsroom.reader;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.newsroom.words.Lang;
import org.zerodistance.replies.ReplyRow;

/** A case in the words of schema.org: one question with the answers of offices. */
final class CaseJsonLd {
  /** Held, because without it every object looks through the class path for who can make one. */
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private CaseJsonLd() {}

  /** Always the public words, whoever looks. */
  static JsonObject of(
      CaseView.Row row, List<ReplyRow> replies, String address, Lang lang, String anonymous) {
    JsonObjectBuilder question =
        BUILDERS
            .createObjectBuilder()
            .add("@type", "Question")
            .add("name", row.title())
            .add("text", row.body())
            .add("url", address)
            .add("datePublished", row.submittedAt().toString())
            .add("answerCount", replies.size())
            .add("upvoteCount", row.meTooCount())
            .add(
                "author",
                BUILDERS
                    .createObjectBuilder()
                    .add("@type", "Person")
                    .add("name", row.askerLabel() == null ? anonymous : row.askerLabel()));
    if (!replies.isEmpty()) {
      JsonArrayBuilder answers = BUILDERS.createArrayBuilder();
      replies.forEach(reply -> answers.add(answer(reply, address, lang)));
      question.add("suggestedAnswer", answers);
    }
    return BUILDERS
        .createObjectBuilder()
        .add("@context", "https://schema.org")
        .add("@type", "QAPage")
        .add("mainEntity", question)
        .build();
  }

  private static JsonObjectBuilder answer(ReplyRow reply, String address, Lang lang) {
    String office =
        lang == Lang.EN && reply.officeNameEn() != null ? reply.officeNameEn() : reply.officeName();
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
