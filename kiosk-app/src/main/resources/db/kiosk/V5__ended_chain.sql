-- Chains to which nothing is appended any more, because the centre has said so.
create table ended_chain (
    chain text    primary key,
    at    integer not null
) strict;
