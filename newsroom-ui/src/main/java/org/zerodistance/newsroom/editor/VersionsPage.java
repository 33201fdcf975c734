package org.zerodistance.newsroom.editor;

import java.util.List;
import org.zerodistance.newsroom.web.Page;
import org.zerodistance.storydesk.WorkshopPage;

/** The revisions of a story, and the difference of two of them. */
public record VersionsPage(
    WorkshopPage page,
    int from,
    int to,
    List<TextDiff.Piece> headline,
    List<TextDiff.Piece> deck,
    List<TextDiff.Piece> byline,
    List<TextDiff.Piece> body)
    implements Page {}
