package org.zerodistance.web.kernel.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.zerodistance.cases.moderation.Queue;
import org.zerodistance.cases.moderation.QueueFilter;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.assignments.MyAssignments;
import org.zerodistance.newsroom.storydesk.SentBackStories;
import org.zerodistance.newsroom.storydesk.StoryDesk;

/** Counts what waits for a person, by the person's roles. */
@Dependent
public class WaitingWork {
  private final Queue queue;
  private final MyAssignments assignments;
  private final SentBackStories sentBack;
  private final StoryDesk stories;

  @Inject
  WaitingWork(Queue queue, MyAssignments assignments, SentBackStories sentBack, StoryDesk stories) {
    this.queue = queue;
    this.assignments = assignments;
    this.sentBack = sentBack;
    this.stories = stories;
  }

  /**
   * @param today the day in the paper's zone
   */
  public WaitingCounts of(Viewer viewer, LocalDate today) {
    return new WaitingCounts(
        viewer.has(Role.MODERATOR) ? queue.size(QueueFilter.ALL, viewer) : 0,
        viewer.has(Role.REPORTER) ? assignments(viewer, today) : 0,
        (viewer.has(Role.REPORTER) || viewer.has(Role.EDITOR) ? sentBack.count(viewer) : 0)
            + (viewer.has(Role.EDITOR) ? stories.inReview(viewer) : 0));
  }

  private int assignments(Viewer viewer, LocalDate today) {
    return assignments.due(today, viewer) + assignments.news(viewer).size();
  }
}
