-- The whole schema as a new house gets it, instead of the migrations up to the number of this file; those that come after follow.
-- BaselineIT holds it equal to what the migrations make. It is frozen; package-info of org.zerodistance.migrations says how
-- another one is cut.
--
-- A node may be stopped in the middle of this file. The next start executes all of it again, hence IF NOT EXISTS, and hence the rows
-- stand at the end with their ids: they are committed together with the entry in flyway_schema_history, all or none.
--
-- Text compares by code point (utf8mb4_bin); words of the program and keys are ascii_bin. Times are DATETIME(6) in UTC.
-- A state is a word that its CHECK lists; ConstraintsIT holds the lists equal to the enums of the program.
-- Columns that say who signed (made_by, author_id, saved_by …) have no foreign key: people are never deleted, no query goes that way, and
-- each key would cost an index. ADR 0027 has the other columns without one.

-- ---- The house itself ------------------------------------------------------------------------------------

-- Settings that an administrator changes on a page; the rest comes from the environment.
CREATE TABLE IF NOT EXISTS setting (
  name       VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  value      TEXT        NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  version    INT         NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a form's key led to, so that a form sent twice has one effect.
CREATE TABLE IF NOT EXISTS submission_key (
  key_hash     BINARY(32)   NOT NULL PRIMARY KEY,
  scope        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_hash BINARY(32)   NOT NULL,
  result       VARCHAR(500) NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  KEY submission_key_age (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What is still to be done after a transaction: written in it, taken by a worker after it. Holds ids alone.
CREATE TABLE IF NOT EXISTS outbox (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  topic        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject      VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id   BIGINT       NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  available_at DATETIME(6)  NOT NULL,
  attempts     INT          NOT NULL DEFAULT 0,
  last_error   VARCHAR(500) NULL,
  set_aside_at DATETIME(6)  NULL,
  KEY outbox_due (topic, set_aside_at, available_at, id),
  KEY outbox_subject (topic, subject, subject_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- The append-only log of everything that was done. It outlives what it speaks of, so it has no foreign keys; its types grow with every
-- feature, so they have no check.
CREATE TABLE IF NOT EXISTS event (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at         DATETIME(6)   NOT NULL,
  subject    VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT        NOT NULL,
  type       VARCHAR(48)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience   VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_kind VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id   BIGINT        NULL,
  office_id  BIGINT        NULL,
  note       VARCHAR(2000) NULL,
  data       JSON          NULL,
  KEY event_subject (subject, subject_id, at, id),
  KEY event_newest (at, id),
  KEY event_actor (actor_id, at, id),
  KEY event_type (type, at, id),
  CONSTRAINT event_audience_check CHECK (audience IN ('public', 'asker', 'office', 'newsroom')),
  CONSTRAINT event_actor_kind_check CHECK (actor_kind IN ('asker', 'reader', 'office', 'newsroom', 'system'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- How often something that everybody may see has changed, as the sum of many slots: transactions that end at the same time do not wait
-- for each other.
CREATE TABLE IF NOT EXISTS public_version (
  slot    TINYINT UNSIGNED NOT NULL PRIMARY KEY,
  changes BIGINT           NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- City: offices, boards, topics -----------------------------------------------------------------------

-- Government bodies as a tree.
CREATE TABLE IF NOT EXISTS office (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  parent_id BIGINT       NULL,
  slug      VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name      VARCHAR(120) NOT NULL,
  name_en   VARCHAR(160) NULL,
  level     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  region    VARCHAR(60)  NOT NULL,
  position  INT          NOT NULL DEFAULT 0,
  state     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version   INT          NOT NULL DEFAULT 0,
  UNIQUE KEY office_slug (slug),
  KEY office_tree (parent_id, position, id),
  CONSTRAINT office_parent FOREIGN KEY (parent_id) REFERENCES office (id),
  CONSTRAINT office_level_check CHECK (level IN ('province', 'city', 'department', 'county', 'town', 'village')),
  CONSTRAINT office_state_check CHECK (state IN ('open', 'closed'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Where inquiries are put to an office.
CREATE TABLE IF NOT EXISTS board (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  office_id      BIGINT       NOT NULL,
  slug           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name           VARCHAR(120) NOT NULL,
  name_en        VARCHAR(160) NULL,
  kind           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  group_name     VARCHAR(60)  NOT NULL,
  group_name_en  VARCHAR(80)  NULL,
  description    VARCHAR(500) NOT NULL DEFAULT '',
  description_en VARCHAR(500) NULL,
  position       INT          NOT NULL DEFAULT 0,
  state          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version        INT          NOT NULL DEFAULT 0,
  UNIQUE KEY board_slug (slug),
  KEY board_office (office_id),
  KEY board_order (position, id),
  CONSTRAINT board_office_fk FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT board_kind_check CHECK (kind IN ('office', 'leader_mailbox')),
  CONSTRAINT board_state_check CHECK (state IN ('open', 'closed'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Three levels of subjects; the path is the names joined.
CREATE TABLE IF NOT EXISTS topic (
  id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  parent_id BIGINT       NULL,
  level     INT          NOT NULL,
  name      VARCHAR(60)  NOT NULL,
  path      VARCHAR(200) NOT NULL,
  position  INT          NOT NULL DEFAULT 0,
  version   INT          NOT NULL DEFAULT 0,
  UNIQUE KEY topic_path (path),
  KEY topic_tree (parent_id, position, id),
  CONSTRAINT topic_parent FOREIGN KEY (parent_id) REFERENCES topic (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- People ----------------------------------------------------------------------------------------------

-- Everybody who signs in. A deleted person keeps the row, without name and address.
CREATE TABLE IF NOT EXISTS person (
  id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email              VARCHAR(254) NULL,
  name               VARCHAR(60)  NOT NULL,
  password_hash      VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL,
  language           VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  state              VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  email_confirmed_at DATETIME(6)  NULL,
  created_at         DATETIME(6)  NOT NULL,
  version            INT          NOT NULL DEFAULT 0,
  UNIQUE KEY person_email (email),
  KEY person_name (name, id),
  CONSTRAINT person_state_check CHECK (state IN ('invited', 'active', 'disabled', 'deleted'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- 0 stands for no office in the key, so office_id has no foreign key.
CREATE TABLE IF NOT EXISTS person_role (
  person_id BIGINT      NOT NULL,
  role      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  office_id BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (person_id, role, office_id),
  KEY person_role_office (office_id, role, person_id),
  KEY person_role_role (role, person_id),
  CONSTRAINT person_role_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT person_role_role_check CHECK (role IN ('reader', 'moderator', 'spokesperson', 'reporter', 'editor', 'administrator'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Sessions live here rather than in the container, so that every node knows them.
CREATE TABLE IF NOT EXISTS login_session (
  token_hash   BINARY(32)   NOT NULL PRIMARY KEY,
  person_id    BIGINT       NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  last_seen_at DATETIME(6)  NOT NULL,
  expires_at   DATETIME(6)  NOT NULL,
  agent        VARCHAR(120) NOT NULL,
  KEY login_session_person (person_id),
  KEY login_session_expiry (expires_at),
  CONSTRAINT login_session_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Links that open once. person_id is empty for the first administrator.
CREATE TABLE IF NOT EXISTS one_time_link (
  token_hash BINARY(32)  NOT NULL PRIMARY KEY,
  purpose    VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id  BIGINT      NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  KEY one_time_link_person (person_id, purpose),
  CONSTRAINT one_time_link_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT one_time_link_purpose_check CHECK (purpose IN (
    'first_administrator', 'invitation', 'password_reset',
    'mailed_invitation', 'mailed_reset', 'address_confirmation'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Working days and deadlines' rules -------------------------------------------------------------------

-- Days that differ from the week's usual: holidays, and weekends that are worked.
CREATE TABLE IF NOT EXISTS calendar_day (
  day     DATE        NOT NULL PRIMARY KEY,
  working BOOLEAN     NOT NULL,
  name    VARCHAR(60) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- A rule is never changed, a new version is added: a deadline keeps the one it was started under.
CREATE TABLE IF NOT EXISTS deadline_rule (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  obligation   VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_version INT         NOT NULL,
  working_days INT         NOT NULL,
  valid_from   DATETIME(6) NOT NULL,
  made_by      BIGINT      NULL,
  UNIQUE KEY deadline_rule_version (kind, obligation, rule_version),
  CONSTRAINT deadline_rule_kind_check CHECK (kind IN ('consult', 'suggestion', 'complaint', 'report', 'help', 'thanks')),
  CONSTRAINT deadline_rule_obligation_check CHECK (obligation IN ('first_reply'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Cases -----------------------------------------------------------------------------------------------

-- Public numbers, drawn apart from the ids so that neither gives away the other.
CREATE TABLE IF NOT EXISTS inquiry_number (
  number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY
) AUTO_INCREMENT = 1000001 ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- The five axes of a case are columns of their own. listed says whether everybody may see it; lists read along their index by it.
CREATE TABLE IF NOT EXISTS inquiry (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number           BIGINT        NOT NULL,
  board_id         BIGINT        NULL,
  office_id        BIGINT        NULL,
  topic_id         BIGINT        NULL,
  kind             VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title            VARCHAR(200)  NOT NULL,
  body             TEXT          NOT NULL,
  place            VARCHAR(120)  NULL,
  lat              DECIMAL(9, 6) NULL,
  lng              DECIMAL(9, 6) NULL,
  asker_label      VARCHAR(60)   NULL,
  visibility       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  moderation       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  handling         VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  office_outcome   VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reader_outcome   VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  newsroom_outcome VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submitted_at     DATETIME(6)   NOT NULL,
  admitted_at      DATETIME(6)   NULL,
  first_replied_at DATETIME(6)   NULL,
  last_replied_at  DATETIME(6)   NULL,
  reply_count      INT           NOT NULL DEFAULT 0,
  photo_count      INT           NOT NULL DEFAULT 0,
  me_too_count     INT           NOT NULL DEFAULT 0,
  version          INT           NOT NULL DEFAULT 0,
  listed           TINYINT       GENERATED ALWAYS AS (CASE WHEN moderation = 'admitted' AND visibility = 'public' THEN 1 ELSE 0 END) STORED,
  reply_minutes    INT           GENERATED ALWAYS AS (TIMESTAMPDIFF(MINUTE, submitted_at, first_replied_at)) STORED,
  UNIQUE KEY inquiry_public_number (number),
  KEY inquiry_board_newest (board_id, listed, submitted_at, id),
  KEY inquiry_board_kind (board_id, listed, kind, submitted_at, id),
  KEY inquiry_newest (listed, submitted_at, id, title),
  KEY inquiry_answered (listed, last_replied_at, id),
  KEY inquiry_topic (topic_id, listed, submitted_at, id),
  KEY inquiry_me_too (listed, me_too_count, id),
  KEY inquiry_delay (listed, reply_minutes),
  KEY inquiry_statistics (listed, submitted_at, board_id, office_id, kind, reply_minutes),
  KEY inquiry_office_answered (office_id, moderation, last_replied_at, id),
  KEY inquiry_visibility (visibility, moderation, submitted_at, id),
  CONSTRAINT inquiry_board FOREIGN KEY (board_id) REFERENCES board (id),
  CONSTRAINT inquiry_office_fk FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT inquiry_topic_fk FOREIGN KEY (topic_id) REFERENCES topic (id),
  CONSTRAINT inquiry_kind_check CHECK (kind IN ('consult', 'suggestion', 'complaint', 'report', 'help', 'thanks')),
  CONSTRAINT inquiry_visibility_check CHECK (visibility IN ('public', 'asker_and_office', 'newsroom_only', 'sealed')),
  CONSTRAINT inquiry_moderation_check CHECK (moderation IN ('waiting', 'admitted', 'returned', 'withdrawn')),
  CONSTRAINT inquiry_handling_check CHECK (handling IN ('unrouted', 'routed', 'accepted', 'verified', 'replied', 'evaluated', 'closed')),
  CONSTRAINT inquiry_office_outcome_check CHECK (office_outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined')),
  CONSTRAINT inquiry_reader_outcome_check CHECK (reader_outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined')),
  CONSTRAINT inquiry_newsroom_outcome_check CHECK (newsroom_outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined')),
  CONSTRAINT inquiry_source_check CHECK (source IN ('web', 'api', 'imported'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- The words as they came, where a moderator covered some.
CREATE TABLE IF NOT EXISTS inquiry_original (
  inquiry_id BIGINT       NOT NULL PRIMARY KEY,
  title      VARCHAR(200) NOT NULL,
  body       TEXT         NOT NULL,
  place      VARCHAR(120) NULL,
  CONSTRAINT inquiry_original_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which characters of the original are covered.
CREATE TABLE IF NOT EXISTS redaction (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id BIGINT      NOT NULL,
  field      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  start_at   INT         NOT NULL,
  end_at     INT         NOT NULL,
  reason     VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_by    BIGINT      NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  KEY redaction_inquiry (inquiry_id, field, start_at),
  CONSTRAINT redaction_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT redaction_field_check CHECK (field IN ('title', 'body', 'place'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who asks, apart from what is asked. Only the hash of a tracking code is kept.
CREATE TABLE IF NOT EXISTS asker (
  inquiry_id    BIGINT       NOT NULL PRIMARY KEY,
  person_id     BIGINT       NULL,
  name          VARCHAR(60)  NULL,
  phone         VARCHAR(32)  NULL,
  email         VARCHAR(254) NULL,
  tracking_hash BINARY(32)   NULL,
  mail_language VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  UNIQUE KEY asker_tracking (tracking_hash),
  KEY asker_person (person_id, inquiry_id),
  CONSTRAINT asker_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT asker_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What an office asks back; its clock waits for the answer.
CREATE TABLE IF NOT EXISTS office_question (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id  BIGINT        NOT NULL,
  office_id   BIGINT        NOT NULL,
  asked_by    BIGINT        NOT NULL,
  body        VARCHAR(2000) NOT NULL,
  asked_at    DATETIME(6)   NOT NULL,
  answered_at DATETIME(6)   NULL,
  KEY office_question_inquiry (inquiry_id, asked_at),
  KEY office_question_office (office_id),
  CONSTRAINT office_question_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT office_question_office_fk FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the asker adds, or answers to a question.
CREATE TABLE IF NOT EXISTS remark (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id  BIGINT        NOT NULL,
  question_id BIGINT        NULL,
  body        VARCHAR(4000) NOT NULL,
  moderation  VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at     DATETIME(6)   NOT NULL,
  decided_at  DATETIME(6)   NULL,
  version     INT           NOT NULL DEFAULT 0,
  by_reader   TINYINT       NOT NULL DEFAULT 0,
  KEY remark_inquiry (inquiry_id, made_at, id),
  KEY remark_question (question_id),
  CONSTRAINT remark_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT remark_question_fk FOREIGN KEY (question_id) REFERENCES office_question (id),
  CONSTRAINT remark_moderation_check CHECK (moderation IN ('waiting', 'admitted', 'returned', 'withdrawn'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row per reader who has the same trouble; voter is a hash.
CREATE TABLE IF NOT EXISTS me_too (
  inquiry_id BIGINT      NOT NULL,
  voter      BINARY(32)  NOT NULL,
  person_id  BIGINT      NULL,
  made_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (inquiry_id, voter),
  KEY me_too_person (person_id, made_at),
  CONSTRAINT me_too_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT me_too_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Counters of the boards' pages.
CREATE TABLE IF NOT EXISTS board_figure (
  board_id BIGINT NOT NULL PRIMARY KEY,
  received INT    NOT NULL DEFAULT 0,
  answered INT    NOT NULL DEFAULT 0,
  CONSTRAINT board_figure_board FOREIGN KEY (board_id) REFERENCES board (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row per obligation: what is owed, by whom, until when, and how it ended.
CREATE TABLE IF NOT EXISTS deadline (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id   BIGINT      NOT NULL,
  office_id    BIGINT      NOT NULL,
  obligation   VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rule_id      BIGINT      NOT NULL,
  working_days INT         NOT NULL,
  started_at   DATETIME(6) NOT NULL,
  due_at       DATETIME(6) NOT NULL,
  paused_at    DATETIME(6) NULL,
  ended_at     DATETIME(6) NULL,
  ending       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  version      INT         NOT NULL DEFAULT 0,
  KEY deadline_office_due (office_id, ended_at, due_at, id),
  KEY deadline_open (ended_at, due_at, id),
  KEY deadline_inquiry (inquiry_id, started_at),
  CONSTRAINT deadline_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT deadline_rule_fk FOREIGN KEY (rule_id) REFERENCES deadline_rule (id),
  CONSTRAINT deadline_office_fk FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT deadline_obligation_check CHECK (obligation IN ('first_reply')),
  CONSTRAINT deadline_ending_check CHECK (ending IN ('met', 'late', 'handed_back', 'rerouted', 'withdrawn'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What waits for a moderator, and what was decided.
CREATE TABLE IF NOT EXISTS moderation_task (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id BIGINT        NOT NULL,
  remark_id  BIGINT        NULL,
  cause      VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  note       VARCHAR(1000) NULL,
  created_at DATETIME(6)   NOT NULL,
  claimed_by BIGINT        NULL,
  claimed_at DATETIME(6)   NULL,
  done_at    DATETIME(6)   NULL,
  done_by    BIGINT        NULL,
  decision   VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  version    INT           NOT NULL DEFAULT 0,
  KEY moderation_task_open (done_at, created_at, id),
  KEY moderation_task_inquiry (inquiry_id, done_at),
  KEY moderation_task_remark (remark_id),
  CONSTRAINT moderation_task_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT moderation_task_remark_fk FOREIGN KEY (remark_id) REFERENCES remark (id),
  CONSTRAINT moderation_task_cause_check CHECK (cause IN ('new', 'resubmitted', 'not_ours', 'remark', 'answer')),
  CONSTRAINT moderation_task_decision_check CHECK (decision IN ('admitted', 'returned', 'routed', 'withdrawn_by_asker'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Answers of the offices ------------------------------------------------------------------------------

-- Public answers. author_id is kept for the audit and never shown.
CREATE TABLE IF NOT EXISTS reply (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inquiry_id BIGINT      NOT NULL,
  office_id  BIGINT      NOT NULL,
  author_id  BIGINT      NULL,
  body_html  MEDIUMTEXT  NOT NULL,
  body_text  MEDIUMTEXT  NOT NULL,
  outcome    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  replied_at DATETIME(6) NOT NULL,
  version    INT         NOT NULL DEFAULT 0,
  KEY reply_inquiry (inquiry_id, replied_at, id),
  KEY reply_office (office_id, replied_at, id),
  CONSTRAINT reply_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT reply_office_fk FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT reply_outcome_check CHECK (outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- One draft per case and office.
CREATE TABLE IF NOT EXISTS reply_draft (
  inquiry_id BIGINT      NOT NULL,
  office_id  BIGINT      NOT NULL,
  body_html  MEDIUMTEXT  NOT NULL,
  outcome    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  saved_by   BIGINT      NOT NULL,
  saved_at   DATETIME(6) NOT NULL,
  version    INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (inquiry_id, office_id),
  KEY reply_draft_office (office_id),
  CONSTRAINT reply_draft_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT reply_draft_office_fk FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT reply_draft_outcome_check CHECK (outcome IN ('none', 'answered', 'solved', 'carried_out', 'adopted', 'declined'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS reply_template (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  office_id BIGINT      NOT NULL,
  title     VARCHAR(80) NOT NULL,
  body_html TEXT        NOT NULL,
  version   INT         NOT NULL DEFAULT 0,
  KEY reply_template_office (office_id, title),
  CONSTRAINT reply_template_office_fk FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Photos ----------------------------------------------------------------------------------------------

-- The files lie in the file store under file_key. The owner is one of several tables, so owner_id has no foreign key.
CREATE TABLE IF NOT EXISTS photo (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_key   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_kind VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_id   BIGINT       NOT NULL,
  staged_for BINARY(32)   NULL,
  position   INT          NOT NULL DEFAULT 0,
  role       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  caption    VARCHAR(200) NULL,
  width      INT          NOT NULL,
  height     INT          NOT NULL,
  bytes      INT          NOT NULL,
  sha256     BINARY(32)   NOT NULL,
  added_by   BIGINT       NULL,
  added_at   DATETIME(6)  NOT NULL,
  UNIQUE KEY photo_file_key (file_key),
  KEY photo_owner (owner_kind, owner_id, position, id),
  KEY photo_staged (staged_for, position, id),
  KEY photo_age (owner_kind, added_at),
  CONSTRAINT photo_owner_kind_check CHECK (owner_kind IN ('inquiry', 'reply', 'visit', 'story', 'staged')),
  CONSTRAINT photo_role_check CHECK (role IN ('plain', 'before', 'after'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Newsroom --------------------------------------------------------------------------------------------

-- A case that is worth a reporter's time.
CREATE TABLE IF NOT EXISTS tip (
  inquiry_id BIGINT        NOT NULL PRIMARY KEY,
  flagged_by BIGINT        NULL,
  flagged_at DATETIME(6)   NOT NULL,
  reason     VARCHAR(1000) NOT NULL,
  state      VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  KEY tip_open (state, flagged_at, inquiry_id),
  CONSTRAINT tip_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT tip_state_check CHECK (state IN ('open', 'taken', 'dismissed'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- A reporter's follow-up.
CREATE TABLE IF NOT EXISTS assignment (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title       VARCHAR(200)  NOT NULL,
  reporter_id BIGINT        NULL,
  state       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_on      DATE          NULL,
  reason      VARCHAR(1000) NULL,
  created_by  BIGINT        NOT NULL,
  created_at  DATETIME(6)   NOT NULL,
  changed_at  DATETIME(6)   NOT NULL,
  version     INT           NOT NULL DEFAULT 0,
  KEY assignment_reporter (reporter_id, state, due_on, id),
  KEY assignment_state (state, due_on, id),
  CONSTRAINT assignment_reporter_fk FOREIGN KEY (reporter_id) REFERENCES person (id),
  CONSTRAINT assignment_state_check CHECK (state IN ('proposed', 'claimed', 'in_progress', 'filed', 'done', 'dropped'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- open_marker is the inquiry's id while the assignment is open: no case is followed up twice at a time.
CREATE TABLE IF NOT EXISTS assignment_inquiry (
  assignment_id BIGINT NOT NULL,
  inquiry_id    BIGINT NOT NULL,
  open_marker   BIGINT NULL,
  PRIMARY KEY (assignment_id, inquiry_id),
  UNIQUE KEY assignment_inquiry_open (open_marker),
  KEY assignment_inquiry_case (inquiry_id, assignment_id),
  CONSTRAINT assignment_inquiry_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id),
  CONSTRAINT assignment_inquiry_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS assignment_note (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assignment_id BIGINT        NOT NULL,
  author_id     BIGINT        NOT NULL,
  body          VARCHAR(4000) NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  KEY assignment_note_assignment (assignment_id, made_at, id),
  CONSTRAINT assignment_note_fk FOREIGN KEY (assignment_id) REFERENCES assignment (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS assignment_contact (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assignment_id BIGINT        NOT NULL,
  author_id     BIGINT        NOT NULL,
  whom          VARCHAR(120)  NOT NULL,
  how           VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  said          VARCHAR(4000) NOT NULL,
  contacted_at  DATETIME(6)   NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  KEY assignment_contact_assignment (assignment_id, contacted_at, id),
  CONSTRAINT assignment_contact_fk FOREIGN KEY (assignment_id) REFERENCES assignment (id),
  CONSTRAINT assignment_contact_how_check CHECK (how IN ('phone', 'in_person', 'message', 'email', 'letter'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS visit (
  id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  assignment_id BIGINT        NOT NULL,
  author_id     BIGINT        NOT NULL,
  place         VARCHAR(120)  NOT NULL,
  seen          VARCHAR(4000) NOT NULL,
  visited_at    DATETIME(6)   NOT NULL,
  made_at       DATETIME(6)   NOT NULL,
  KEY visit_assignment (assignment_id, visited_at, id),
  CONSTRAINT visit_assignment_fk FOREIGN KEY (assignment_id) REFERENCES assignment (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- A named series of stories.
CREATE TABLE IF NOT EXISTS story_column (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  slug        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name        VARCHAR(60)  NOT NULL,
  name_en     VARCHAR(80)  NULL,
  publication VARCHAR(80)  NOT NULL,
  description VARCHAR(500) NOT NULL DEFAULT '',
  rhythm      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weekday     INT          NULL,
  position    INT          NOT NULL DEFAULT 0,
  state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version     INT          NOT NULL DEFAULT 0,
  UNIQUE KEY story_column_slug (slug),
  CONSTRAINT story_column_rhythm_check CHECK (rhythm IN ('daily', 'weekdays', 'weekly', 'biweekly', 'monthly', 'irregular')),
  CONSTRAINT story_column_state_check CHECK (state IN ('open', 'closed'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Public numbers of stories.
CREATE TABLE IF NOT EXISTS story_number (
  number BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY
) AUTO_INCREMENT = 1001 ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- lead_photo is the key of a photo that may be removed later, so it has no foreign key.
CREATE TABLE IF NOT EXISTS story (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number         BIGINT        NOT NULL,
  column_id      BIGINT        NULL,
  follows_id     BIGINT        NULL,
  state          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  headline       VARCHAR(120)  NOT NULL,
  deck           VARCHAR(300)  NOT NULL DEFAULT '',
  byline         VARCHAR(120)  NOT NULL DEFAULT '',
  body_html      MEDIUMTEXT    NOT NULL,
  body_text      MEDIUMTEXT    NOT NULL,
  revision       INT           NOT NULL DEFAULT 1,
  lead_photo     CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NULL,
  planned_for    DATE          NULL,
  embargo_until  DATETIME(6)   NULL,
  publish_at     DATETIME(6)   NULL,
  expires_at     DATETIME(6)   NULL,
  published_at   DATETIME(6)   NULL,
  withdrawn_at   DATETIME(6)   NULL,
  withdrawn_note VARCHAR(1000) NULL,
  created_by     BIGINT        NOT NULL,
  created_at     DATETIME(6)   NOT NULL,
  changed_at     DATETIME(6)   NOT NULL,
  version        INT           NOT NULL DEFAULT 0,
  live           TINYINT       GENERATED ALWAYS AS (CASE WHEN state IN ('published', 'corrected') THEN 1 ELSE 0 END) STORED,
  UNIQUE KEY story_public_number (number),
  KEY story_column_newest (column_id, state, published_at, id),
  KEY story_newest (state, published_at, id),
  KEY story_due (state, publish_at, id),
  KEY story_planned (planned_for, id),
  KEY story_author (created_by, state, changed_at, id),
  KEY story_live (live, published_at, id),
  KEY story_column_live (column_id, live, published_at, id),
  CONSTRAINT story_column_fk FOREIGN KEY (column_id) REFERENCES story_column (id),
  CONSTRAINT story_follows FOREIGN KEY (follows_id) REFERENCES story (id),
  CONSTRAINT story_author_fk FOREIGN KEY (created_by) REFERENCES person (id),
  CONSTRAINT story_state_check CHECK (state IN ('draft', 'in_review', 'approved', 'scheduled', 'published', 'corrected', 'withdrawn'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Every saved state; a decision belongs to the revision that was read.
CREATE TABLE IF NOT EXISTS story_revision (
  story_id   BIGINT       NOT NULL,
  revision   INT          NOT NULL,
  headline   VARCHAR(120) NOT NULL,
  deck       VARCHAR(300) NOT NULL DEFAULT '',
  byline     VARCHAR(120) NOT NULL DEFAULT '',
  body_html  MEDIUMTEXT   NOT NULL,
  saved_by   BIGINT       NOT NULL,
  saved_at   DATETIME(6)  NOT NULL,
  decision   VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  decided_by BIGINT       NULL,
  decided_at DATETIME(6)  NULL,
  origin     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'saved',
  PRIMARY KEY (story_id, revision),
  CONSTRAINT story_revision_story FOREIGN KEY (story_id) REFERENCES story (id),
  CONSTRAINT story_revision_origin_check CHECK (origin IN ('started', 'saved', 'autosaved', 'restored', 'corrected')),
  CONSTRAINT story_revision_decision_check CHECK (decision IN ('approved', 'sent_back'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS story_inquiry (
  story_id   BIGINT NOT NULL,
  inquiry_id BIGINT NOT NULL,
  position   INT    NOT NULL DEFAULT 0,
  PRIMARY KEY (story_id, inquiry_id),
  KEY story_inquiry_case (inquiry_id, story_id),
  CONSTRAINT story_inquiry_story FOREIGN KEY (story_id) REFERENCES story (id),
  CONSTRAINT story_inquiry_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS story_assignment (
  story_id      BIGINT NOT NULL,
  assignment_id BIGINT NOT NULL,
  PRIMARY KEY (story_id, assignment_id),
  KEY story_assignment_assignment (assignment_id, story_id),
  CONSTRAINT story_assignment_story FOREIGN KEY (story_id) REFERENCES story (id),
  CONSTRAINT story_assignment_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Frozen copies of what a case said when it was taken.
CREATE TABLE IF NOT EXISTS story_quote (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  story_id   BIGINT        NOT NULL,
  inquiry_id BIGINT        NOT NULL,
  reply_id   BIGINT        NULL,
  kind       VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text       VARCHAR(5000) NOT NULL,
  source     VARCHAR(200)  NOT NULL,
  said_at    DATETIME(6)   NOT NULL,
  taken_at   DATETIME(6)   NOT NULL,
  KEY story_quote_story (story_id, id),
  KEY story_quote_inquiry (inquiry_id),
  KEY story_quote_reply (reply_id),
  CONSTRAINT story_quote_story_fk FOREIGN KEY (story_id) REFERENCES story (id),
  CONSTRAINT story_quote_inquiry_fk FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
  CONSTRAINT story_quote_reply_fk FOREIGN KEY (reply_id) REFERENCES reply (id),
  CONSTRAINT story_quote_kind_check CHECK (kind IN ('inquiry', 'reply'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS story_comment (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  story_id    BIGINT        NOT NULL,
  revision    INT           NOT NULL,
  author_id   BIGINT        NOT NULL,
  body        VARCHAR(2000) NOT NULL,
  made_at     DATETIME(6)   NOT NULL,
  resolved_at DATETIME(6)   NULL,
  KEY story_comment_story (story_id, made_at, id),
  CONSTRAINT story_comment_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS story_correction (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  story_id     BIGINT        NOT NULL,
  revision     INT           NOT NULL,
  body         VARCHAR(1000) NOT NULL,
  made_by      BIGINT        NOT NULL,
  corrected_at DATETIME(6)   NOT NULL,
  KEY story_correction_story (story_id, corrected_at, id),
  CONSTRAINT story_correction_story_fk FOREIGN KEY (story_id) REFERENCES story (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Archive ---------------------------------------------------------------------------------------------

-- One run of the import of older postings.
CREATE TABLE IF NOT EXISTS import_run (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name  VARCHAR(200) NOT NULL,
  board_id   BIGINT       NULL,
  dry_run    BOOLEAN      NOT NULL,
  state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  started_by BIGINT       NULL,
  started_at DATETIME(6)  NOT NULL,
  ended_at   DATETIME(6)  NULL,
  total      INT          NOT NULL DEFAULT 0,
  taken      INT          NOT NULL DEFAULT 0,
  skipped    INT          NOT NULL DEFAULT 0,
  refused    INT          NOT NULL DEFAULT 0,
  rejects    MEDIUMTEXT   NULL,
  KEY import_run_newest (started_at, id),
  KEY import_run_board (board_id),
  CONSTRAINT import_run_board_fk FOREIGN KEY (board_id) REFERENCES board (id),
  CONSTRAINT import_run_state_check CHECK (state IN ('running', 'finished', 'broken_off'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Mail and saved searches -----------------------------------------------------------------------------

-- The queue of mails. It holds ids alone; a mail whose case or person is gone is dropped by the sender.
CREATE TABLE IF NOT EXISTS outgoing_mail (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  person_id    BIGINT      NULL,
  inquiry_id   BIGINT      NULL,
  event_id     BIGINT      NULL,
  language     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  state        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  attempts     INT         NOT NULL DEFAULT 0,
  created_at   DATETIME(6) NOT NULL,
  available_at DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  finished_at  DATETIME(6) NULL,
  digest_at    DATETIME(6) NULL,
  KEY outgoing_mail_due (state, available_at, id),
  KEY outgoing_mail_person (person_id, state),
  KEY outgoing_mail_finished (finished_at),
  CONSTRAINT outgoing_mail_kind_check CHECK (kind IN (
    'confirm_address', 'address_taken', 'reset_password', 'invitation', 'inquiry_admitted', 'inquiry_returned',
    'office_asked', 'office_replied', 'story_published', 'assignment_handed_over', 'story_sent_back', 'search_digest')),
  CONSTRAINT outgoing_mail_state_check CHECK (state IN ('waiting', 'sent', 'set_aside', 'dropped', 'off'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What somebody wants no more mail about.
CREATE TABLE IF NOT EXISTS mail_stop (
  scope      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject_id BIGINT      NOT NULL,
  stopped_at DATETIME(6) NOT NULL,
  PRIMARY KEY (scope, subject_id),
  CONSTRAINT mail_stop_scope_check CHECK (scope IN ('inquiry', 'person', 'search'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS saved_search (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id  BIGINT        NOT NULL,
  query_hash BINARY(32)    NOT NULL,
  query      VARCHAR(1000) NOT NULL,
  mail       VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mail_at    DATETIME(6)   NULL,
  seen_match BIGINT        NOT NULL DEFAULT 0,
  created_at DATETIME(6)   NOT NULL,
  UNIQUE KEY saved_search_once (person_id, query_hash),
  KEY saved_search_due (mail_at, id),
  KEY saved_search_first (created_at),
  CONSTRAINT saved_search_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT saved_search_mail_check CHECK (mail IN ('never', 'daily', 'weekly'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a saved search found; document_id is one of several tables.
CREATE TABLE IF NOT EXISTS saved_match (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  search_id   BIGINT      NOT NULL,
  type        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document_id BIGINT      NOT NULL,
  found_at    DATETIME(6) NOT NULL,
  told_at     DATETIME(6) NULL,
  UNIQUE KEY saved_match_once (search_id, type, document_id),
  KEY saved_match_newest (search_id, id),
  KEY saved_match_told (search_id, told_at),
  CONSTRAINT saved_match_search FOREIGN KEY (search_id) REFERENCES saved_search (id) ON DELETE CASCADE,
  CONSTRAINT saved_match_type_check CHECK (type IN ('inquiry', 'story', 'dossier'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What came into the index and is not yet compared with the saved searches.
CREATE TABLE IF NOT EXISTS indexed_news (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  type         VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document_id  BIGINT      NOT NULL,
  news_at      DATETIME(6) NOT NULL,
  available_at DATETIME(6) NOT NULL,
  KEY indexed_news_due (available_at, id),
  CONSTRAINT indexed_news_type_check CHECK (type IN ('inquiry', 'story', 'dossier'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Search ----------------------------------------------------------------------------------------------

-- Words that search holds for the same.
CREATE TABLE IF NOT EXISTS synonym_group (
  id      BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  words   VARCHAR(300) NOT NULL,
  version INT          NOT NULL DEFAULT 0
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- At most one runs per alias: running is 1 or null.
CREATE TABLE IF NOT EXISTS index_rebuild (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  alias           VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mapping         INT          NOT NULL,
  cause           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  index_name      VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  previous        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  inquiries_after BIGINT       NOT NULL DEFAULT 0,
  stories_after   BIGINT       NOT NULL DEFAULT 0,
  done            BIGINT       NOT NULL DEFAULT 0,
  total           BIGINT       NOT NULL DEFAULT 0,
  checksum        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  asked_by        BIGINT       NULL,
  asked_at        DATETIME(6)  NOT NULL,
  resumed_at      DATETIME(6)  NULL,
  resumed_done    BIGINT       NOT NULL DEFAULT 0,
  ended_at        DATETIME(6)  NULL,
  kept_until      DATETIME(6)  NULL,
  failure         VARCHAR(500) NULL,
  leased_by       VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  leased_until    DATETIME(6)  NULL,
  running         TINYINT      GENERATED ALWAYS AS (CASE WHEN state IN ('asked', 'filling', 'comparing') THEN 1 ELSE NULL END) STORED,
  dossiers_after  BIGINT       NOT NULL DEFAULT 0,
  UNIQUE KEY index_rebuild_one (alias, running),
  KEY index_rebuild_kept (alias, kept_until),
  CONSTRAINT index_rebuild_cause_check CHECK (cause IN ('asked', 'mapping', 'missing', 'ahead')),
  CONSTRAINT index_rebuild_state_check CHECK (state IN ('asked', 'filling', 'comparing', 'switched', 'undone', 'failed'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the nightly comparison found.
CREATE TABLE IF NOT EXISTS index_check (
  id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  alias      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  night      DATE        NULL,
  repairing  TINYINT     NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ended_at   DATETIME(6) NULL,
  documents  BIGINT      NOT NULL DEFAULT 0,
  indexed    BIGINT      NOT NULL DEFAULT 0,
  missing    BIGINT      NOT NULL DEFAULT 0,
  stale      BIGINT      NOT NULL DEFAULT 0,
  leaked     BIGINT      NOT NULL DEFAULT 0,
  ahead      BIGINT      NOT NULL DEFAULT 0,
  repaired   BIGINT      NOT NULL DEFAULT 0,
  UNIQUE KEY index_check_night (alias, night),
  KEY index_check_latest (alias, ended_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Dossiers --------------------------------------------------------------------------------------------

-- One problem behind many cases.
CREATE TABLE IF NOT EXISTS dossier (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title        VARCHAR(200)  NOT NULL,
  summary      VARCHAR(4000) NOT NULL DEFAULT '',
  state        VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  public_since DATETIME(6)   NULL,
  created_by   BIGINT        NULL,
  created_at   DATETIME(6)   NOT NULL,
  changed_at   DATETIME(6)   NOT NULL,
  version      INT           NOT NULL DEFAULT 0,
  KEY dossier_newest (changed_at, id),
  KEY dossier_state (state, changed_at, id),
  KEY dossier_public (public_since, id),
  CONSTRAINT dossier_state_check CHECK (state IN ('proposed', 'open', 'watching', 'solved', 'closed'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS dossier_inquiry (
  dossier_id BIGINT      NOT NULL,
  inquiry_id BIGINT      NOT NULL,
  linked_by  BIGINT      NULL,
  linked_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (dossier_id, inquiry_id),
  KEY dossier_inquiry_case (inquiry_id, dossier_id),
  CONSTRAINT dossier_inquiry_dossier FOREIGN KEY (dossier_id) REFERENCES dossier (id),
  CONSTRAINT dossier_inquiry_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- Groups of cases that look alike; a person decides.
CREATE TABLE IF NOT EXISTS dossier_proposal (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  state      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title      VARCHAR(200) NOT NULL,
  words      VARCHAR(500) NOT NULL,
  cases      INT          NOT NULL,
  dossier_id BIGINT       NULL,
  found_at   DATETIME(6)  NOT NULL,
  decided_by BIGINT       NULL,
  decided_at DATETIME(6)  NULL,
  version    INT          NOT NULL DEFAULT 0,
  KEY dossier_proposal_open (state, cases, id),
  CONSTRAINT dossier_proposal_dossier FOREIGN KEY (dossier_id) REFERENCES dossier (id),
  CONSTRAINT dossier_proposal_state_check CHECK (state IN ('open', 'accepted', 'dismissed'))
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE IF NOT EXISTS dossier_proposal_inquiry (
  proposal_id BIGINT NOT NULL,
  inquiry_id  BIGINT NOT NULL,
  PRIMARY KEY (proposal_id, inquiry_id),
  KEY dossier_proposal_inquiry_case (inquiry_id, proposal_id),
  CONSTRAINT dossier_proposal_inquiry_proposal FOREIGN KEY (proposal_id) REFERENCES dossier_proposal (id),
  CONSTRAINT dossier_proposal_inquiry_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row per night's search for such groups.
CREATE TABLE IF NOT EXISTS dossier_search (
  day         DATE        NOT NULL PRIMARY KEY,
  started_at  DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  compared    INT         NULL,
  found       INT         NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET = utf8mb4 COLLATE = utf8mb4_bin;

-- ---- Rows that every house begins with -----------------------------------------------------------------

-- Working days until the first reply.
INSERT INTO deadline_rule (id, kind, obligation, rule_version, working_days, valid_from, made_by) VALUES
  (1, 'consult', 'first_reply', 1, 2, '2000-01-01 00:00:00', NULL),
  (2, 'suggestion', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL),
  (3, 'complaint', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL),
  (4, 'report', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL),
  (5, 'help', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL),
  (6, 'thanks', 'first_reply', 1, 5, '2000-01-01 00:00:00', NULL);

INSERT INTO synonym_group (id, words) VALUES
  (1, '公交,公交车,公共汽车,巴士'),
  (2, '电动车,电瓶车'),
  (3, '垃圾桶,垃圾箱'),
  (4, '停车位,车位'),
  (5, '地铁,轨道交通'),
  (6, '幼儿园,幼稚园'),
  (7, '医保,医疗保险'),
  (8, '社保,社会保险'),
  (9, '公厕,公共厕所'),
  (10, '下水道,排水管'),
  (11, '噪音,噪声'),
  (12, '内涝,积水,水浸'),
  (13, '停水,断水,没水'),
  (14, '拖欠工资,欠薪,不发工资,工资不给'),
  (15, '烂尾楼,烂尾,停工'),
  (16, '学区划分,招生划片,划片,学区');

INSERT INTO public_version (slot) VALUES
  (0), (1), (2), (3), (4), (5), (6), (7),
  (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23),
  (24), (25), (26), (27), (28), (29), (30), (31);
