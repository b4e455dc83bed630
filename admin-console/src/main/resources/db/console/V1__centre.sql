-- One set of migrations for SQLite and PostgreSQL: text, integer, bigint, and nothing that only one of them knows.
-- Times are milliseconds since 1970 UTC. What is signed or sealed is text, kept as it came.

create table counter (
    name  text   primary key,
    value bigint not null
);
insert into counter (name, value) values ('terminal', 0);
insert into counter (name, value) values ('installation', 0);

-- Each row's hash is over the row and the hash before it; audit_head is the end of the chain.
create table audit_log (
    number     bigint primary key,
    at         bigint not null,
    actor      text   not null,
    actor_name text   not null,
    action     text   not null,
    subject    text   not null,
    detail     text   not null,
    hash       text   not null
);
create table audit_head (
    id     integer primary key,
    number bigint  not null,
    hash   text    not null
);
insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table terminal (
    id                text   primary key,
    site_hans         text   not null,
    site_hant         text   not null,
    site_en           text   not null,
    street            text   not null,
    department        text   not null,
    state             text   not null,
    wanted_assignment bigint,
    registered_at     bigint not null
);

-- Public keys are kept for ever: an envelope is judged by its key, whatever became of the installation.
create table installation (
    id             integer primary key,
    terminal       text    not null references terminal (id),
    kid            text    not null unique,
    jwk            text    not null,
    state          text    not null,
    enrolled_at    bigint  not null,
    first_heard_at bigint,
    ended_at       bigint
);
create index installation_of_terminal on installation (terminal);

create table enrolment_sheet (
    sheet       text    primary key,
    terminal    text    not null references terminal (id),
    secret_hash text    not null,
    state       text    not null,
    wrong       integer not null,
    issued_at   bigint  not null,
    expires_at  bigint  not null,
    kid         text,
    answer      text
);
create index sheet_of_terminal on enrolment_sheet (terminal);

create table terminal_report (
    terminal     text    primary key references terminal (id),
    installation integer not null,
    received_at  bigint  not null,
    heartbeat    text    not null
);

create table catalogue (
    number    integer primary key,
    hash      text    not null unique,
    jws       text    not null,
    signed_at bigint  not null
);

create table assignment (
    terminal     text    not null references terminal (id),
    version      bigint  not null,
    installation integer not null references installation (id),
    jws          text    not null,
    made_at      bigint  not null,
    primary key (terminal, version)
);

-- Every authentic envelope that ever came, whatever was decided about it; parked is why it did not become a case, or
-- blank. Ids are remembered for ever, and so are the heads: the chain stays whole when the sealed parts are purged.
create table envelope (
    id           text    primary key,
    terminal     text    not null,
    installation integer not null,
    sequence     bigint  not null,
    receipt      text    not null,
    kind         text    not null,
    head         text    not null,
    bytes_hash   text    not null,
    parked       text    not null,
    received_at  bigint  not null
);
create index envelope_sequence on envelope (installation, sequence);

-- What could not be opened or proven, with its bytes, by their hash. Receipt and service are as claimed, or blank.
create table parked_envelope (
    hash         text    primary key,
    terminal     text    not null,
    installation integer not null,
    reason       text    not null,
    receipt      text    not null,
    service      text    not null,
    head         text    not null,
    sealed       text    not null,
    received_at  bigint  not null
);
create index parked_receipt on parked_envelope (receipt);

create table intake_alarm (
    kind         text    not null,
    envelope     text    not null,
    installation integer not null,
    sequence     bigint  not null,
    raised_at    bigint  not null,
    primary key (kind, envelope)
);

-- The content stays sealed; resident is a keyed hash, attention holds codes.
create table cases (
    id           text    primary key,
    kind         text    not null,
    receipt      text    not null,
    service      text    not null,
    catalogue    text    not null,
    department   text    not null,
    street       text    not null,
    terminal     text    not null,
    installation integer not null,
    sequence     bigint  not null,
    state        text    not null,
    attention    text    not null,
    resident     text    not null,
    received_at  bigint  not null,
    since        bigint  not null,
    sealed       text    not null,
    message      text
);
create index cases_receipt on cases (receipt);
create index cases_resident on cases (resident);
create index cases_received on cases (received_at);

create table case_step (
    case_id    text    not null references cases (id),
    number     integer not null,
    state      text    not null,
    at         bigint  not null,
    actor      text    not null,
    actor_name text    not null,
    primary key (case_id, number)
);
