-- An administrator keeps a user out, without removing what the user did.
alter table users add column locked boolean default false not null;
-- Grows with every change of password, role or lock; whoever logged in before that has to log in again.
alter table users add column edition bigint default 0 not null;
