package org.zerodistance.web.desk.stories;

import java.util.List;
import org.zerodistance.newsroom.storydesk.StoryEditorView;
import org.zerodistance.web.kernel.pages.HtmlPage;

/** The revisions of a story, with the differences between two of them. */
public record VersionsPage(
    StoryEditorView page,
    int from,
    int to,
    List<TextDiff.DiffPiece> headline,
    List<TextDiff.DiffPiece> deck,
    List<TextDiff.DiffPiece> byline,
    List<TextDiff.DiffPiece> body)
    implements HtmlPage {}
