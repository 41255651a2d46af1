-- What is to be known of a letter besides its bytes: whom it went to, what it answers, when sending was last begun, and
-- by what a bounce names it.
alter table letters add column municipality varchar(4);
alter table letters add column answers_mail bigint references mails (id);
alter table letters add column message_id varchar(300) default '' not null;
alter table letters add column attempted timestamp(6) with time zone;
create index letters_by_municipality on letters (municipality, id);
create index letters_by_message_id on letters (message_id);
