-- What a caller was answered under a referentie of its own. The answer holds numbers and states, nothing personal.
create table referentie (
    aanroeper    text        not null,
    operatie     text        not null,
    referentie   text        not null,
    vingerafdruk bytea       not null,
    vastgelegd   timestamptz not null,
    correlatie   uuid        not null,
    machtiging   bigint,
    antwoord     text,
    primary key (aanroeper, operatie, referentie)
);

create index referentie_machtiging on referentie (machtiging) where machtiging is not null;
