-- Cases that an officer opened for a receipt that came without its envelope. The envelope, if it comes after all, joins the
-- case: once, because a number can have been given twice.
create table case_by_hand (
    receipt     text   primary key,
    case_id     text   not null references cases (id),
    reason      text   not null,
    opened_by   text   not null,
    opened_name text   not null,
    opened_at   bigint not null,
    joined_by   text
);
