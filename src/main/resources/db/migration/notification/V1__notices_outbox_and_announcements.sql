-- safe while running: yes, because nothing exists before it
-- What one command said to one or many; the sender finds it again here.
CREATE TABLE notification.dispatch (
    id             uuid        NOT NULL,
    kind           text        NOT NULL,
    title          text        NOT NULL,
    -- Null when the system itself speaks.
    sender_unit_id uuid,
    sender_name    text        NOT NULL,
    sent_at        timestamptz NOT NULL,
    CONSTRAINT dispatch_pk PRIMARY KEY (id)
);
CREATE INDEX dispatch_of_sender ON notification.dispatch (sender_unit_id, sent_at DESC);

CREATE TABLE notification.notice (
    id           uuid        NOT NULL,
    dispatch_id  uuid        NOT NULL,
    -- An account, or a unit for whoever acts for it.
    recipient_id uuid        NOT NULL,
    to_unit      boolean     NOT NULL,
    -- The unit itself, or the one the person acts for.
    unit_id      uuid        NOT NULL,
    kind         text        NOT NULL,
    urgency      text        NOT NULL,
    title        text        NOT NULL,
    text         text        NOT NULL,
    link         text        NOT NULL,
    due_on       date,
    -- The same thing is said to the same recipient once.
    dedupe_key   text        NOT NULL,
    sent_at      timestamptz NOT NULL,
    -- The morning whose digest spoke of it, or would have; marked, since a transaction may end after a later morning began.
    digested_on  date,
    CONSTRAINT notice_pk PRIMARY KEY (id),
    CONSTRAINT notice_dispatch_fk FOREIGN KEY (dispatch_id) REFERENCES notification.dispatch (id),
    CONSTRAINT notice_said_once UNIQUE (recipient_id, dedupe_key),
    CONSTRAINT notice_title_given CHECK (title <> ''),
    CONSTRAINT notice_link_inside CHECK (link = '' OR (link LIKE '/%' AND link NOT LIKE '//%')),
    CONSTRAINT notice_urgency_known CHECK (urgency IN ('ROUTINE', 'URGENT'))
);
CREATE INDEX notice_of_recipient ON notification.notice (recipient_id, sent_at DESC, id DESC);
CREATE INDEX notice_of_dispatch ON notification.notice (dispatch_id);
CREATE INDEX notice_undigested ON notification.notice (id) WHERE digested_on IS NULL AND urgency = 'ROUTINE';
CREATE INDEX notice_by_digest ON notification.notice (digested_on);

CREATE TABLE notification.read_mark (
    notice_id   uuid        NOT NULL,
    account_id  uuid        NOT NULL,
    reader_name text        NOT NULL,
    -- The first time; it stays when the notice is put back among the unread ones.
    read_at     timestamptz NOT NULL,
    put_back    boolean     NOT NULL DEFAULT false,
    CONSTRAINT read_mark_pk PRIMARY KEY (notice_id, account_id),
    CONSTRAINT read_mark_notice_fk FOREIGN KEY (notice_id) REFERENCES notification.notice (id)
);

-- No row: inbox only.
CREATE TABLE notification.channel_choice (
    owner_unit_id uuid NOT NULL,
    urgency       text NOT NULL,
    channel       text NOT NULL,
    CONSTRAINT channel_choice_pk PRIMARY KEY (owner_unit_id, urgency),
    CONSTRAINT channel_choice_urgency_known CHECK (urgency IN ('ROUTINE', 'URGENT')),
    CONSTRAINT channel_choice_channel_known CHECK (channel IN ('SMS', 'MAIL', 'WECHAT'))
);

CREATE TABLE notification.contact (
    account_id    uuid        NOT NULL,
    channel       text        NOT NULL,
    address       bytea       NOT NULL,
    address_index bytea       NOT NULL,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT contact_pk PRIMARY KEY (account_id, channel),
    CONSTRAINT contact_channel_known CHECK (channel IN ('SMS', 'MAIL', 'WECHAT'))
);

-- A message to one person through one channel; its id is the key under which the channel takes it once.
CREATE TABLE notification.delivery (
    id            uuid        NOT NULL,
    account_id    uuid        NOT NULL,
    person_name   text        NOT NULL,
    unit_id       uuid        NOT NULL,
    -- An urgent notice, or the digest of a day.
    notice_id     uuid,
    digest_day    date,
    channel       text        NOT NULL,
    urgency       text        NOT NULL,
    subject       text        NOT NULL,
    body          text        NOT NULL,
    link          text        NOT NULL,
    state         text        NOT NULL DEFAULT 'PENDING',
    attempts      integer     NOT NULL DEFAULT 0,
    next_at       timestamptz NOT NULL,
    claimed_until timestamptz,
    settled_at    timestamptz,
    problem       text        NOT NULL DEFAULT '',
    created_at    timestamptz NOT NULL,
    version       integer     NOT NULL DEFAULT 1,
    CONSTRAINT delivery_pk PRIMARY KEY (id),
    CONSTRAINT delivery_notice_fk FOREIGN KEY (notice_id) REFERENCES notification.notice (id),
    CONSTRAINT delivery_of_notice_once UNIQUE (account_id, notice_id),
    CONSTRAINT delivery_of_day_once UNIQUE (account_id, digest_day),
    CONSTRAINT delivery_of_something CHECK (num_nonnulls(notice_id, digest_day) = 1),
    CONSTRAINT delivery_channel_known CHECK (channel IN ('SMS', 'MAIL', 'WECHAT')),
    CONSTRAINT delivery_urgency_known CHECK (urgency IN ('ROUTINE', 'URGENT')),
    CONSTRAINT delivery_state_known CHECK (state IN ('PENDING', 'CLAIMED', 'SENT', 'FAILED')),
    CONSTRAINT delivery_claim_ends CHECK ((state = 'CLAIMED') = (claimed_until IS NOT NULL))
);
CREATE INDEX delivery_due ON notification.delivery (next_at) WHERE state IN ('PENDING', 'CLAIMED');
CREATE INDEX delivery_by_state ON notification.delivery (state, created_at DESC);

-- What a channel without a gateway would have sent.
CREATE TABLE notification.local_message (
    key            uuid        NOT NULL,
    channel        text        NOT NULL,
    masked_address text        NOT NULL,
    subject        text        NOT NULL,
    body           text        NOT NULL,
    taken_at       timestamptz NOT NULL,
    CONSTRAINT local_message_pk PRIMARY KEY (key)
);

-- A working day whose reminders and digests have gone out.
CREATE TABLE notification.morning (
    day     date        NOT NULL,
    done_at timestamptz NOT NULL,
    CONSTRAINT morning_pk PRIMARY KEY (day)
);

CREATE TABLE notification.announcement (
    id         uuid        NOT NULL,
    place_id   uuid        NOT NULL,
    unit_id    uuid        NOT NULL,
    unit_name  text        NOT NULL,
    author     text        NOT NULL,
    title      text        NOT NULL,
    text       text        NOT NULL,
    urgency    text        NOT NULL,
    sign_by    date,
    audience   text        NOT NULL,
    state      text        NOT NULL DEFAULT 'OPEN',
    issued_at  timestamptz NOT NULL,
    reminded   integer     NOT NULL DEFAULT 0,
    version    integer     NOT NULL DEFAULT 1,
    CONSTRAINT announcement_pk PRIMARY KEY (id),
    CONSTRAINT announcement_title_given CHECK (title <> ''),
    CONSTRAINT announcement_text_given CHECK (text <> ''),
    CONSTRAINT announcement_urgency_known CHECK (urgency IN ('ROUTINE', 'URGENT')),
    CONSTRAINT announcement_state_known CHECK (state IN ('OPEN', 'WITHDRAWN'))
);
CREATE INDEX announcement_of_place ON notification.announcement (place_id, issued_at DESC);

CREATE TABLE notification.announcement_unit (
    announcement_id uuid NOT NULL,
    unit_id         uuid NOT NULL,
    unit_name       text NOT NULL,
    unit_kind       text NOT NULL,
    area            text NOT NULL,
    signed_at       timestamptz,
    signer_id       uuid,
    signer_name     text NOT NULL DEFAULT '',
    CONSTRAINT announcement_unit_pk PRIMARY KEY (announcement_id, unit_id),
    CONSTRAINT announcement_unit_fk FOREIGN KEY (announcement_id) REFERENCES notification.announcement (id),
    CONSTRAINT announcement_unit_signed CHECK ((signed_at IS NULL) = (signer_id IS NULL))
);
CREATE INDEX announcement_for_unit ON notification.announcement_unit (unit_id);
