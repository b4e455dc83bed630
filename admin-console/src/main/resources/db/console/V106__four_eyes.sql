-- What people do with what a machine cannot settle: a parked envelope, by the hash of its bytes, or a case that needs
-- attention, by its id. These take the place of the two tables that knew parked envelopes only.
create table matter_note (
    kind       text    not null check (kind in ('PARKED', 'CASE')),
    subject    text    not null,
    number     integer not null,
    at         bigint  not null,
    actor      text    not null,
    actor_name text    not null,
    note       text    not null,
    primary key (kind, subject, number)
);
insert into matter_note (kind, subject, number, at, actor, actor_name, note)
    select 'PARKED', hash, number, at, actor, actor_name, note from parked_note;
drop table parked_note;

-- One person proposes, another one confirms; that they are two is the database's own rule.
create table matter_proposal (
    kind           text   not null check (kind in ('PARKED', 'CASE')),
    subject        text   not null,
    act            text   not null check (act in ('CLOSE', 'RELEASE')),
    reason         text   not null,
    proposed_by    text   not null,
    proposed_name  text   not null,
    proposed_at    bigint not null,
    confirmed_by   text,
    confirmed_name text,
    confirmed_at   bigint,
    primary key (kind, subject),
    check (confirmed_by is null or confirmed_by <> proposed_by)
);
insert into matter_proposal (kind, subject, act, reason, proposed_by, proposed_name, proposed_at,
                             confirmed_by, confirmed_name, confirmed_at)
    select 'PARKED', hash, act, reason, proposed_by, proposed_name, proposed_at,
           confirmed_by, confirmed_name, confirmed_at from parked_proposal;
drop table parked_proposal;
