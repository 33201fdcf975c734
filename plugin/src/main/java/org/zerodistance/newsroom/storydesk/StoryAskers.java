package org.zerodistance.newsroom.storydesk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.zerodistance.foundation.personaldata.Withheld;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.foundation.platform.Viewer;
import org.zerodistance.newsroom.stories.StoryId;

/**
 * What the askers of a story's cases do not want to be public. It serves to find these words in the
 * story and is never shown, so cases that the caller may not see count as well.
 */
@Dependent
public class StoryAskers {
  private record AskerRow(String name, String label, String phone, String email) {
    Stream<String> withheldName() {
      return name == null || name.equals(label) ? Stream.of() : Stream.of(name);
    }
  }

  private final Jdbi jdbi;

  @Inject
  StoryAskers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Withheld withheld(StoryId id, Viewer by) {
    by.requireAny(Role.REPORTER, Role.EDITOR);
    List<AskerRow> askers =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT a.name, i.asker_label AS label, a.phone, a.email
                        FROM asker a JOIN inquiry i ON i.id = a.inquiry_id
                        WHERE a.inquiry_id IN (
                          SELECT inquiry_id FROM story_inquiry WHERE story_id = :id
                          UNION SELECT inquiry_id FROM story_quote WHERE story_id = :id)
                        """)
                    .bind("id", id)
                    .mapTo(AskerRow.class)
                    .list());
    return new Withheld(
        askers.stream().flatMap(AskerRow::withheldName).distinct().toList(),
        askers.stream()
            .flatMap(a -> Stream.of(a.phone(), a.email()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }
}
