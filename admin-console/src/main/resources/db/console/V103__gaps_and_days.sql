-- Blank on what came before this migration: its place in the chain was not kept beside it.
alter table envelope add column head_hash text not null default '';
alter table envelope add column previous_head text not null default '';

-- How far an installation's row of numbers has come, and where it has holes below that. Kept while envelopes come in, so
-- that nobody has to look through all of them.
create table intake_reach (
    installation integer primary key,
    highest      bigint  not null
);
insert into intake_reach (installation, highest) select installation, max(sequence) from envelope group by installation;

create table intake_gap (
    installation integer not null,
    first        bigint  not null,
    last         bigint  not null,
    terminal     text    not null,
    since        bigint  not null,
    primary key (installation, first)
);
create index gap_of_terminal on intake_gap (terminal);
insert into intake_gap (installation, first, last, terminal, since)
    select installation, before + 1, sequence - 1, terminal, received_at from
        (select installation, sequence, terminal, received_at,
                coalesce(lag(sequence) over (partition by installation order by sequence), 0) as before
         from (select installation, sequence, min(terminal) as terminal, min(received_at) as received_at
               from envelope group by installation, sequence) as came) as pairs
    where sequence > before + 1;

alter table intake_alarm add column terminal text not null default '';
alter table intake_alarm add column acknowledged_at bigint;
alter table intake_alarm add column acknowledged_by text;
alter table intake_alarm add column acknowledged_name text;
alter table intake_alarm add column acknowledged_reason text;
update intake_alarm set terminal = (select terminal from envelope where envelope.id = intake_alarm.envelope);

-- What terminals say that they gave out, day by day; a day has more than one row only if its clock was set. Agreed or
-- explained, or it stays a difference.
create table told_day (
    installation   integer not null,
    day            bigint  not null,
    first          bigint  not null,
    terminal       text    not null,
    receipts       bigint  not null,
    reached        bigint  not null,
    head           text    not null,
    told_at        bigint  not null,
    agreed_at      bigint,
    explained_at   bigint,
    explained_by   text,
    explained_name text,
    explanation    text,
    primary key (installation, day, first)
);
create index told_day_of_terminal on told_day (terminal, day);
create index told_day_open on told_day (agreed_at, explained_at);
