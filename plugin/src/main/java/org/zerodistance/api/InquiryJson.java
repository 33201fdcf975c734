package org.zerodistance.api;

import jakarta.json.JsonObject;
import java.util.List;
import org.zerodistance.casepages.CaseView;
import org.zerodistance.casepages.InquiryRow;
import org.zerodistance.replies.ReplyRow;

/** Writes inquiries as everybody may see them. */
final class InquiryJson {
  private final String base;

  InquiryJson(String base) {
    this.base = base;
  }

  JsonObject row(InquiryRow row) {
    return Json.object()
        .put("number", row.number().value())
        .put("title", row.title())
        .put("opening", row.opening())
        .put("kind", row.kind())
        .put("board", row.boardSlug())
        .put("office", row.officeName())
        .put("place", row.place())
        .put("asker", row.askerLabel())
        .put("handling", row.handling())
        .put("outcome", row.officeOutcome())
        .put("submittedAt", row.submittedAt())
        .put("answeredAt", row.firstRepliedAt())
        .put("answers", row.replyCount())
        .put("meToos", row.meTooCount())
        .put("url", url(row.number().value()))
        .build();
  }

  JsonObject whole(CaseView view, List<ReplyRow> replies) {
    CaseView.Row row = view.row();
    return Json.object()
        .put("number", row.number().value())
        .put("title", view.title())
        .put("text", view.body())
        .put("kind", row.kind())
        .put("board", row.boardSlug())
        .put("office", row.officeName())
        .put("topic", row.topicPath())
        .put("place", view.place())
        .put("asker", row.askerLabel())
        .put("handling", row.handling())
        .put("outcome", row.officeOutcome())
        .put("submittedAt", row.submittedAt())
        .put("answeredAt", row.firstRepliedAt())
        .put("answers", Json.array(replies, this::reply))
        .put("meToos", row.meTooCount())
        .put("url", url(row.number().value()))
        .build();
  }

  private JsonObject reply(ReplyRow reply) {
    return Json.object()
        .put("office", reply.officeName())
        .put("text", reply.bodyText())
        .put("html", reply.bodyHtml())
        .put("outcome", reply.outcome())
        .put("repliedAt", reply.repliedAt())
        .build();
  }

  private String url(long number) {
    return base + "/inquiries/" + number;
  }
}
