-- The lock of Spring Integration by which one node at a time polls the mailbox, as its documentation gives it.
create table int_lock (
    lock_key       char(36) not null,
    region         varchar(100) not null,
    client_id      char(36),
    created_date   timestamp not null,
    expired_after  timestamp not null,
    primary key (lock_key, region)
);
