ALTER TABLE deadline_rule
  ADD CONSTRAINT deadline_rule_kind_check CHECK (kind IN ('consult', 'suggestion', 'complaint', 'report', 'help', 'thanks')),
  ADD CONSTRAINT deadline_rule_obligation_check CHECK (obligation IN ('first_reply'));
