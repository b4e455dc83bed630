-- What belongs to an envelope and is sealed by itself: its head names the hash. It comes in the same commit and leaves with the sealed part.
create table attachment (
    position integer primary key,
    envelope text    not null,
    hash     text    not null,
    sealed   text    not null,
    unique (envelope, hash)
) strict;
