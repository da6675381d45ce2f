-- safe while running: yes, because nothing exists before it
-- Both tables stay empty in every real installation; a row of the first marks a demonstration.
CREATE TABLE demo.installation (
    only_one boolean     NOT NULL,
    state    text        NOT NULL,
    day      date        NOT NULL,
    -- How far the clock of the demonstration had run when it was last stopped.
    seen_at  timestamptz NOT NULL,
    CONSTRAINT installation_pk PRIMARY KEY (only_one),
    CONSTRAINT installation_only_one CHECK (only_one),
    CONSTRAINT installation_state_known CHECK (state IN ('BUILDING', 'READY'))
);

-- Somebody to try the product as. No password is kept here or anywhere.
CREATE TABLE demo.persona (
    position   integer NOT NULL,
    login_name text    NOT NULL,
    account_id uuid    NOT NULL,
    label      text    NOT NULL,
    CONSTRAINT persona_pk PRIMARY KEY (position),
    CONSTRAINT persona_login_unique UNIQUE (login_name)
);
