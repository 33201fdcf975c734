package org.zerodistance.newsroom.editor;

import java.util.List;
import java.util.Optional;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.storydesk.DeskRow;

/**
 * The story desk.
 *
 * @param published the newest of what readers see
 */
public record StoriesPage(
    List<DeskRow> drafts,
    List<DeskRow> review,
    List<DeskRow> approved,
    List<DeskRow> scheduled,
    List<DeskRow> published,
    Optional<String> next,
    boolean later)
    implements Page {}
