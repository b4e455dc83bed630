-- Times are milliseconds since 1970-01-01T00:00Z by the terminal's clock unless a column says otherwise.

-- Who this terminal is. One row, or none before enrolment.
create table membership (
    slot         integer primary key check (slot = 1),
    terminal     text    not null,
    installation integer not null,
    centre       text    not null,
    kid          text    not null,
    certificate  text    not null,
    authority    text    not null,
    since        integer not null
) strict;

create table centre_key (
    kid   text    primary key,
    use   text    not null check (use in ('SIGNING', 'SEALING')),
    jwk   text    not null,
    place integer not null
) strict;

-- The last time that the centre has signed, by the centre's clock.
create table centre_time (
    slot integer primary key check (slot = 1),
    at   integer not null
) strict;

-- What this terminal offers. Both texts as they came, so that they can be verified again at each start.
create table shelf (
    slot         integer primary key check (slot = 1),
    assignment   text    not null,
    catalogue    text    not null,
    activated_at integer not null -- by the best known time
) strict;

-- Envelopes in the order in which they were queued. A chain is a signing key; its last row stays for ever, because the next head
-- names it. What is large stands last: a look at the state of many need not read it.
create table outbox (
    position       integer primary key,
    id             text    not null unique,
    chain          text    not null,
    sequence       integer not null,
    receipt_number text    not null,
    state          text    not null check (state in ('WAITING', 'AT_CENTRE', 'PARKED')),
    deferrals      integer not null default 0,
    reason         text,
    queued_at      integer not null,
    settled_at     integer,
    head           text    not null,
    sealed         text,
    -- In this order it finds a receipt number as well.
    unique (sequence, chain),
    check (sealed is not null or state = 'AT_CENTRE'),
    check ((settled_at is null) = (state = 'WAITING'))
) strict;

create index outbox_waiting on outbox (deferrals, position) where state = 'WAITING';
