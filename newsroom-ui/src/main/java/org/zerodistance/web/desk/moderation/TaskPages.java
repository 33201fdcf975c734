package org.zerodistance.web.desk.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.zerodistance.cases.casepages.CasePages;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.cases.moderation.Cause;
import org.zerodistance.cases.moderation.PromisedReading;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueFilter;
import org.zerodistance.cases.moderation.QueueRow;
import org.zerodistance.cases.moderation.ReturnReasons;
import org.zerodistance.cases.moderation.Triage;
import org.zerodistance.cases.remarks.Asking;
import org.zerodistance.cases.remarks.QuestionId;
import org.zerodistance.cases.remarks.QuestionRow;
import org.zerodistance.city.offices.BoardDirectory;
import org.zerodistance.city.offices.TopicTree;
import org.zerodistance.foundation.audit.Subject;
import org.zerodistance.foundation.audit.Timelines;
import org.zerodistance.media.attachments.OwnerKind;
import org.zerodistance.media.attachments.Photos;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.Visitor;

/** Collects the data of a task's page, with the same number of statements for every task. */
@Dependent
public class TaskPages {
  private final CasePages cases;
  private final Photos photos;
  private final BoardDirectory boards;
  private final TopicTree topics;
  private final Timelines timelines;
  private final Asking asking;
  private final Queue queue;
  private final ReturnReasons reasons;
  private final Triage triage;
  private final Visitor visitor;

  @Inject
  TaskPages(
      CasePages cases,
      Photos photos,
      BoardDirectory boards,
      TopicTree topics,
      Timelines timelines,
      Asking asking,
      Queue queue,
      ReturnReasons reasons,
      Triage triage,
      Visitor visitor) {
    this.cases = cases;
    this.photos = photos;
    this.boards = boards;
    this.topics = topics;
    this.timelines = timelines;
    this.asking = asking;
    this.queue = queue;
    this.reasons = reasons;
    this.triage = triage;
    this.visitor = visitor;
  }

  TaskPage of(QueueRow task, Form form, boolean preview) {
    CaseView seen = cases.get(task.inquiryId(), visitor.viewer());
    QueueAddress address = QueueAddress.of(visitor);
    PromisedReading promise = queue.promise();
    boolean chooses = task.remarkId().isEmpty();
    return new TaskPage(
        task,
        seen,
        task.remark()
            .map(remark -> RedactionMarks.inRemark(remark, seen))
            .orElseGet(() -> RedactionMarks.of(seen, form)),
        photos.list(OwnerKind.INQUIRY, task.inquiryId()),
        chooses ? boards.openByGroup() : List.of(),
        chooses ? topics.all() : List.of(),
        List.of(Kind.values()),
        task.visibility().forAdmission(),
        timelines.of(Subject.INQUIRY, task.inquiryId(), seen.audiences()),
        task.cause() == Cause.ANSWER ? question(task) : Optional.empty(),
        reasons.all(),
        task.cause() == Cause.CROWD ? triage.crowd(task) : 0,
        form,
        preview,
        queue.size(QueueFilter.ALL, visitor.viewer()),
        queue.after(task, address.filter(promise), visitor.viewer()),
        address,
        task.heldBy(visitor.viewer().id(), promise.now()),
        promise.due(task.createdAt()),
        promise.late(task.createdAt()));
  }

  private Optional<QuestionRow> question(QueueRow task) {
    Optional<QuestionId> asked =
        asking.remarks(task.inquiryId(), true).stream()
            .filter(r -> r.id().equals(task.remarkId().orElse(null)))
            .flatMap(r -> r.questionId().stream())
            .findFirst();
    return asked.flatMap(
        q -> asking.questions(task.inquiryId()).stream().filter(r -> r.id().equals(q)).findFirst());
  }
}
