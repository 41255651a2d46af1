-- The text of single pages, recognised when somebody looks at it or when there is nothing else to do. Can be made again from
-- the archive at any time.
create table page_texts (
    mail_id     bigint not null references mails (id),
    -- SHA-256 of the file's name within the mail, which may be too long for an index
    file        char(64) not null,
    page        integer not null,
    text        varchar(100000) not null,
    -- the same in small letters without marks, as it is searched
    folded      varchar(100000) not null,
    primary key (mail_id, file, page)
);

-- Papers settled without a person that were drawn at random for one to look at (stickprov).
create table samples (
    document_id  bigint primary key references documents (id),
    drawn        timestamp(6) with time zone not null,
    checked      timestamp(6) with time zone,
    checked_by   varchar(100),
    -- whether a person found something wrong
    wrong        boolean
);
