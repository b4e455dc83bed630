-- What the receipt printer has done, by the driver's own count: names of UnifiedPOS. Written at the end of a receipt and now and then.
create table printer_count (
    name  text    primary key,
    count integer not null check (count >= 0)
) strict;

-- How long it was seen to answer, and the paper since a person has said that a new roll is in. paper_put_in: paper was seen to come back since.
create table printer_roll (
    slot            integer primary key check (slot = 1),
    powered_seconds integer not null,
    used_mm         integer not null,
    paper_put_in    integer not null check (paper_put_in in (0, 1)),
    kept_at         integer not null
) strict;
