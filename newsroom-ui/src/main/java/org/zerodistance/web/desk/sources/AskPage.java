package org.zerodistance.web.desk.sources;

import java.util.List;
import org.zerodistance.cases.casepages.CaseView;
import org.zerodistance.cases.remarks.QuestionRow;
import org.zerodistance.cases.remarks.RemarkRow;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.HtmlPage;

/**
 * The form for a question of the newsroom to the asker, with what was asked before.
 *
 * @param remarks of the asker, among them the answers
 */
public record AskPage(
    CaseView seen, List<QuestionRow> questions, List<RemarkRow> remarks, boolean canAsk, Form form)
    implements HtmlPage {
  public AskPage {
    questions = List.copyOf(questions);
    remarks = List.copyOf(remarks);
  }

  public List<RemarkRow> answersTo(QuestionRow question) {
    return remarks.stream()
        .filter(r -> r.questionId().filter(question.id()::equals).isPresent())
        .toList();
  }
}
