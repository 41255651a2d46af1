-- The jobs of db-scheduler, as its documentation gives them; text columns bounded so that both databases index them.
create table scheduled_tasks (
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
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
