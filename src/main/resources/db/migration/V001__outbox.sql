-- Work promised in a transaction and still to be done. The columns up to priority are db-scheduler's own and its names
-- are fixed; the last two are ours. Keys carry no personal data: this table is not encrypted.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    promised             bigint      not null, -- how often it was promised again: an attempt sees that it was asked once more
    since                timestamptz not null, -- when it was promised last: from then on we keep trying until we give up
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- Every new row starts in a range of its own, so that the version of work long done never fits a later promise of the
-- same key: versions are what fences off an attempt that lost its lease.
create sequence scheduled_tasks_version increment by 1000000;

-- Work given up on, until an operator or a new promise takes it up again.
create table gestrand_werk (
    kind     text        not null,
    key      text        not null,
    reason   text        not null,
    attempts int         not null,
    since    timestamptz not null,
    primary key (kind, key)
);
