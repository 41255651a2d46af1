-- The jobs of letters, beside those that read mails: a table of the same shape.
create table letter_jobs (
    task_name             varchar(200) not null,
    task_instance         varchar(200) not null,
    task_data             ${bytes},
    execution_time        timestamp(6) with time zone not null,
    picked                boolean not null,
    picked_by             varchar(200),
    last_success          timestamp(6) with time zone,
    last_failure          timestamp(6) with time zone,
    consecutive_failures  integer,
    last_heartbeat        timestamp(6) with time zone,
    version               bigint not null,
    priority              smallint,
    primary key (task_name, task_instance)
);
create index letter_jobs_by_time on letter_jobs (execution_time);
create index letter_jobs_by_heartbeat on letter_jobs (last_heartbeat);

-- A report that is due just now stays due.
insert into letter_jobs
select * from scheduled_tasks where task_name in ('weekly-report', 'outbox', 'letter-looks');
delete from scheduled_tasks where task_name in ('weekly-report', 'outbox', 'letter-looks');
