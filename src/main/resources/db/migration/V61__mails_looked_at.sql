-- That a mail of the mailbox was looked at for letters: whether to answer it, or whether it says that a letter came
-- back. One row a mail, so that none is answered twice and old mails are not answered when answers are switched on.
create table letter_looks (
    mail_id   bigint primary key references mails (id),
    outcome   varchar(40) not null,
    recorded  timestamp(6) with time zone not null
);

-- A letter that came back, with the mail that says so and the deviation that tells the office.
create table letter_bounces (
    mail_id       bigint primary key references mails (id),
    letter_id     bigint not null references letters (id),
    deviation_id  bigint not null references deviations (id),
    recorded      timestamp(6) with time zone not null
);
create index letter_bounces_of_letter on letter_bounces (letter_id);
