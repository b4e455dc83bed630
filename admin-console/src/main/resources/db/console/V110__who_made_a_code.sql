-- Who made a code, and why it ended before anybody used it; blank for those from before. An installation that was superseded
-- keeps that moment, also if it is revoked later.
alter table enrolment_sheet add column issued_by text not null default '';
alter table enrolment_sheet add column issued_by_name text not null default '';
alter table enrolment_sheet add column ended_why text not null default '';
alter table enrolment_sheet add column ended_at bigint;
alter table installation add column superseded_at bigint;
update installation set superseded_at = ended_at where state = 'SUPERSEDED';
