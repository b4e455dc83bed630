-- Every index of the outbox is one more page to write and to sync with each append, for which a resident waits. So it keeps one, on
-- what has to be unique beyond doubt; what waits is found by its position, and the order of a chain is held by a look at its end.
create table lean_outbox (
    position       integer primary key,
    id             text    not null unique,
    chain          text    not null,
    sequence       integer not null,
    receipt_number text    not null,
    state          text    not null check (state in ('WAITING', 'AT_CENTRE', 'PARKED')),
    deferrals      integer not null default 0,
    reason         text,
    queued_at      integer not null,
    settled_at     integer,
    head           text    not null,
    sealed         text,
    check (sealed is not null or state = 'AT_CENTRE'),
    check ((settled_at is null) = (state = 'WAITING'))
) strict;

insert into lean_outbox (position, id, chain, sequence, receipt_number, state, deferrals, reason, queued_at, settled_at, head, sealed)
select position, id, chain, sequence, receipt_number, state, deferrals, reason, queued_at, settled_at, head, sealed
from outbox order by position;

drop table outbox;
alter table lean_outbox rename to outbox;

-- An envelope begins without any, so that this one costs an append nothing.
create index outbox_deferred on outbox (deferrals, position) where deferrals > 0;

-- No place of a chain is taken twice. It grows at its end: only the first envelope of a new chain looks at all the others. (Gaps are
-- possible, where rows of a damaged file could not be read.)
create trigger outbox_grows before insert on outbox
when case (select chain from outbox order by position desc limit 1)
     when new.chain then (select sequence from outbox order by position desc limit 1) >= new.sequence
     else exists (select 1 from outbox where chain = new.chain and sequence >= new.sequence)
     end
begin
    select raise(abort, 'this place of the chain is taken');
end;
