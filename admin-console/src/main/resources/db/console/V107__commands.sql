-- What was asked of terminals, and what became of it. The token is kept as it was signed: a terminal that asks again gets the same bytes.
create table command (
    id           text    primary key,
    terminal     text    not null references terminal (id),
    installation integer not null references installation (id),
    action       text    not null,
    issued_at    bigint  not null,
    not_after    bigint  not null,
    issued_by    text    not null,
    issued_name  text    not null,
    jws          text    not null,
    state        text    not null check (state in
        ('WAITING', 'FETCHED', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED', 'REFUSED', 'WITHDRAWN')),
    changed_at   bigint  not null,
    reason       text,
    detail       text,
    ended_by     text
);
create index command_of_terminal on command (terminal, issued_at);
create index command_open on command (installation) where state in ('WAITING', 'FETCHED');

-- What a command brought, sealed to the centre; one file each.
create table command_file (
    command     text   primary key references command (id),
    hash        text   not null,
    jwe         text   not null,
    received_at bigint not null
);
