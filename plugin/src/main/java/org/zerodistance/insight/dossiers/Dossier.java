package org.zerodistance.insight.dossiers;

import java.time.Instant;

/** A dossier's row. */
record Dossier(
    DossierId id,
    String title,
    String summary,
    DossierState state,
    Instant publicSince,
    int version) {

  boolean isPublic() {
    return publicSince != null;
  }

  Dossier requireVersion(int read) {
    if (version != read) {
      throw new DossierProblem(DossierProblem.Code.DOSSIER_CHANGED_MEANWHILE, id);
    }
    return this;
  }

  Dossier requireMove(DossierState to) {
    if (!state.next().contains(to)) {
      throw new DossierProblem(DossierProblem.Code.DOSSIER_MOVE_NOT_ALLOWED, state, to);
    }
    return this;
  }
}
