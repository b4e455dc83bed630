-- What belongs to an envelope and is sealed by itself, known per terminal only. envelope is blank until one has named it.
create table attachment (
    terminal   text    not null,
    hash       text    not null,
    received   bigint  not null,
    complete   integer not null,
    envelope   text    not null,
    touched_at bigint  not null,
    primary key (terminal, hash)
);
create index attachment_of_envelope on attachment (envelope);

-- Its bytes as they came, each part at its place.
create table attachment_part (
    terminal text   not null,
    hash     text   not null,
    place    bigint not null,
    content  text   not null,
    primary key (terminal, hash, place)
);
