-- Who works on what is parked.
alter table parked_envelope add column department text not null default 'SERVICE_CENTRE';
alter table parked_envelope add column released_at bigint;
create index parked_department on parked_envelope (department, received_at);

create table parked_note (
    hash       text    not null references parked_envelope (hash),
    number     integer not null,
    at         bigint  not null,
    actor      text    not null,
    actor_name text    not null,
    note       text    not null,
    primary key (hash, number)
);

-- One person proposes, another one confirms; that they are two is the database's own rule.
create table parked_proposal (
    hash           text   primary key references parked_envelope (hash),
    act            text   not null check (act in ('CLOSE', 'RELEASE')),
    reason         text   not null,
    proposed_by    text   not null,
    proposed_name  text   not null,
    proposed_at    bigint not null,
    confirmed_by   text,
    confirmed_name text,
    confirmed_at   bigint,
    check (confirmed_by is null or confirmed_by <> proposed_by)
);
