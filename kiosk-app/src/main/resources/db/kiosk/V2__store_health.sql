-- What the terminal writes to see whether it can write: as much as the largest envelope, and nothing in between.
create table probe (
    slot   integer primary key check (slot = 1),
    at     integer not null,
    filler blob    not null
) strict;

-- Each time that this file took the place of a damaged one. set_aside is the folder in which that one lies now.
create table mending (
    number     integer primary key,
    at         integer not null,
    set_aside  text    not null,
    carried    integer not null,
    unreadable integer not null
) strict;
