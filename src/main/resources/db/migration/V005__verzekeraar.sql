-- What insurers must be told. The content is the machtiging's; an order only names it.
create table opdracht (
    id            uuid primary key,
    soort         text        not null,
    machtiging    bigint      not null references machtiging,
    gebeurtenis   integer     not null,
    uzovi         char(4)     not null,
    aangemaakt_op timestamptz not null,
    afgerond_op   timestamptz
);

create index opdracht_machtiging on opdracht (machtiging);

-- Every attempt, also the failed ones: the operator's first question is "what did we try?"
create table poging (
    opdracht uuid        not null references opdracht,
    nummer   integer     not null,
    tijdstip timestamptz not null,
    uitkomst text        not null,
    duur_ms  bigint      not null,
    primary key (opdracht, nummer)
);
