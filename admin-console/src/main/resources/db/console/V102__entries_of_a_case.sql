-- What a resident hands in about a case: each envelope is exactly one row here, whatever becomes of it. Without a case while it waits
-- for one, or when none of the applicant's is meant. State and attention tell what a person has to do.
create table case_entry (
    id          text   primary key,
    case_id     text   references cases (id),
    kind        text   not null,
    receipt     text   not null,
    about       text   not null,
    service     text   not null,
    catalogue   text   not null,
    department  text   not null,
    street      text   not null,
    terminal    text   not null,
    resident    text   not null,
    state       text   not null,
    attention   text   not null,
    received_at bigint not null,
    sealed      text   not null
);
create index case_entry_case on case_entry (case_id);
create index case_entry_receipt on case_entry (receipt);
create index case_entry_waiting on case_entry (about) where state = 'WAITING';
create index case_entry_to_do on case_entry (received_at) where state in ('WAITING', 'NEEDS_ATTENTION');
create unique index case_rated_once on case_entry (case_id) where kind = 'RATING' and state = 'IN_CASE';

-- Entries that came after the last look at the case.
alter table cases add column new_entries integer not null default 0;

-- What the officer wrote to the applicant with this step, sealed; or blank.
alter table case_step add column message text not null default '';
