package org.zerodistance.cases.deadlines;

import java.time.Instant;
import java.util.Optional;
import org.zerodistance.cases.inquiries.Kind;
import org.zerodistance.foundation.platform.PersonId;

/**
 * A version of the rule for a kind.
 *
 * @param ruleVersion counted from 1 for each kind and obligation
 * @param madeBy absent for the presets
 */
public record RuleRow(
    RuleId id,
    Kind kind,
    Obligation obligation,
    int ruleVersion,
    int workingDays,
    Instant validFrom,
    Optional<PersonId> madeBy,
    Optional<String> madeByName) {}
