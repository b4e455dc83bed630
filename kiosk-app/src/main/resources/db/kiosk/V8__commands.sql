-- Commands of the centre. RUNNING is committed before anything is done, so that whatever happens then, it is not done again.
-- told: the state that the centre has heard of; file: what it brings, sealed, until the centre has it.
create table command (
    position     integer primary key,
    id           text    not null unique,
    installation integer not null,
    jws          text    not null,
    action       text    not null,
    not_after    integer not null,
    state        text    not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'EXPIRED', 'REFUSED')),
    taken_at     integer not null,
    host_boot    text,
    reason       text,
    detail       text,
    told         text,
    file         text
) strict;

-- One row while the terminal is closed to residents.
create table out_of_service (
    slot  integer primary key check (slot = 1),
    since integer not null
) strict;
