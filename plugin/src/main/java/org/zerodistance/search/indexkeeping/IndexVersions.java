package org.zerodistance.search.indexkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * The indexes that are written besides the one behind the alias: the one that is being filled, and
 * the previous one, so that a return to it stays possible.
 */
@Dependent
public class IndexVersions {
  /**
   * An index to be written too.
   *
   * @param needed whether a change counts as delivered only after it was written there
   */
  public record ParallelIndex(String name, boolean needed) {}

  private final Jdbi jdbi;

  @Inject
  IndexVersions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Read anew for every batch. A change that was read before a rebuild began is in the rebuild's
   * own pages, so no batch has to wait for another node.
   */
  public List<ParallelIndex> beside(String alias) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    SELECT index_name AS name, TRUE AS needed FROM index_rebuild
                    WHERE alias = :alias AND running = 1 AND state <> 'asked'
                    UNION ALL
                    SELECT CASE WHEN state = 'switched' THEN previous ELSE index_name END, FALSE FROM index_rebuild
                    WHERE alias = :alias AND kept_until IS NOT NULL
                    """)
                .bind("alias", alias)
                .mapTo(ParallelIndex.class)
                .list());
  }
}
