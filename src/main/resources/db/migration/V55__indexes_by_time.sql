-- To count the mails of a moment without looking at each, and to find those that have changed since.
create index mails_by_recorded on mails (recorded, state);
create index mail_states_by_time on mail_states (recorded, mail_id);
