-- What is in clear serves searching and routing. Everything about the person or the care is sealed with the key in "sleutel":
-- whoever deletes that key makes the content unreadable in every copy.
create sequence machtiging_id;

create table machtiging (
    id                     bigint primary key,
    agb                    char(8)     not null,
    zorgverlener_agb       char(8),
    uzovi                  char(4)     not null,
    referentie             text        not null,
    zorgsoort              text        not null,
    specialisme            text,
    verstrekking           text        not null,
    grondslag              text        not null,
    peildatum              date        not null,
    ingediend_op           timestamptz not null,
    status                 text        not null,
    beoordelingsstatus     text        not null,
    machtigingsnummer      text,
    ingangsdatum           date,
    einddatum              date,
    volgnummer_verzekeraar integer     not null default 0,
    gebeurtenissen         integer     not null,
    verzekerde_index       bytea,
    sleutel                bytea       not null,
    inhoud                 bytea       not null
);

-- Every search is within one practice, and goes through its machtigingen by time of submission: one page costs the same at any depth.
create index machtiging_zoek on machtiging (agb, ingediend_op, id);

-- BSN and date of birth together, as a blind index: the database does not know whom it finds.
create index machtiging_verzekerde on machtiging (agb, verzekerde_index, ingediend_op, id) where verzekerde_index is not null;

-- An insurer gives a number once (D36).
create unique index machtiging_nummer on machtiging (uzovi, machtigingsnummer) where machtigingsnummer is not null;

-- The history. A row is written once; it holds how the machtiging stood after it, so that an answer given then can be given again.
create table gebeurtenis (
    machtiging         bigint      not null references machtiging,
    nummer             integer     not null,
    tijdstip           timestamptz not null,
    bron               text        not null,
    status             text        not null,
    beoordelingsstatus text        not null,
    gemeld             text        not null,
    verwerkt           boolean     not null,
    machtigingsnummer  text,
    ingangsdatum       date,
    einddatum          date,
    inhoud             bytea       not null,
    primary key (machtiging, nummer)
);
