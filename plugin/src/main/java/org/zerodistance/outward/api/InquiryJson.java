package org.zerodistance.outward.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.casepages.InquiryRow;
import org.zerodistance.cases.replies.ReplyRow;
import org.zerodistance.cases.status.CaseStatus;
import org.zerodistance.cases.status.StatusWords;

/** Writes the public data of inquiries as JSON. */
final class InquiryJson {
  private static final StatusWords CHINESE = StatusWords.of(Locale.SIMPLIFIED_CHINESE);
  private static final StatusWords ENGLISH = StatusWords.of(Locale.ENGLISH);

  private final String base;

  InquiryJson(String base) {
    this.base = base;
  }

  JsonObject row(InquiryRow row) {
    return ApiJson.object()
        .put("number", row.number().value())
        .put("title", row.title())
        .put("opening", row.opening())
        .put("kind", row.kind())
        .put("board", row.boardSlug())
        .put("office", row.officeName())
        .put("place", row.place())
        .put("asker", row.askerLabel())
        .put("status", status(row.status()))
        .put("handling", row.handling())
        .put("outcome", row.officeOutcome())
        .put("submittedAt", row.submittedAt())
        .put("answeredAt", row.firstRepliedAt())
        .put("answers", row.replyCount())
        .put("meToos", row.meTooCount())
        .put("url", url(row.number().value()))
        .build();
  }

  JsonObject whole(CaseView view, List<ReplyRow> all) {
    List<ReplyRow> replies = all.stream().filter(reply -> !reply.hidden()).toList();
    CaseView.CaseRow caseRow = view.row();
    return ApiJson.object()
        .put("number", caseRow.number().value())
        .put("title", view.title())
        .put("text", view.body())
        .put("kind", caseRow.kind())
        .put("board", caseRow.boardSlug())
        .put("office", caseRow.officeName())
        .put("topic", caseRow.topicPath())
        .put("place", view.place())
        .put("asker", caseRow.askerLabel())
        .put("status", status(caseRow.status()))
        .put("handling", caseRow.handling())
        .put("outcome", caseRow.officeOutcome())
        .put("submittedAt", caseRow.submittedAt())
        .put("answeredAt", caseRow.firstRepliedAt())
        .put("answers", ApiJson.array(replies, this::reply))
        .put("meToos", caseRow.meTooCount())
        .put("url", url(caseRow.number().value()))
        .build();
  }

  private JsonObject reply(ReplyRow reply) {
    return ApiJson.object()
        .put("office", reply.officeName())
        .put("text", reply.bodyText())
        .put("html", reply.bodyHtml())
        .put("outcome", reply.outcome())
        .put("repliedAt", reply.repliedAt())
        .build();
  }

  private static JsonObject status(CaseStatus status) {
    return ApiJson.object()
        .put("code", status.code())
        .put("zh", CHINESE.word(status))
        .put("en", ENGLISH.word(status))
        .build();
  }

  private String url(long number) {
    return base + "/inquiries/" + number;
  }
}
