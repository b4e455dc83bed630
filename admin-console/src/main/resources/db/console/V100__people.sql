create table person (
    id            text   primary key,
    login         text   not null unique,
    name          text   not null,
    role          text   not null,
    department    text,
    password_hash text   not null,
    created_at    bigint not null
);

-- Tries since the last success, by a hash of what was typed: accounts that don't exist are counted alike.
create table sign_in_attempt (
    login_hash text    primary key,
    tries      integer not null,
    latest_at  bigint  not null
);

-- At most one row: the link that makes the first account.
create table setup_link (
    one        integer primary key check (one = 1),
    token_hash text    not null,
    expires_at bigint  not null
);
