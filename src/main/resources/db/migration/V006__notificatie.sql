-- Per practice: the last number given, where to push, and how far the practice has acknowledged. The row is locked while a line is
-- added, which is what keeps the numbers without gaps.
create table abonnement (
    agb               char(8) primary key,
    laatste_nummer    bigint      not null default 0,
    adres             text,
    bezorgd_tot       bigint      not null default 0,
    bezorging_op      timestamptz,
    bezorging_gelukt  boolean,
    bezorging_reden   text
);

-- What a practice must hear. Push and pull read the same rows. Nothing personal: who wants to know more asks with raadpleeg.
create table notificatie (
    agb                char(8)     not null,
    nummer             bigint      not null,
    id                 uuid        not null unique,
    machtiging         bigint      not null,
    referentie         text        not null,
    volgnummer         integer     not null,
    status             text        not null,
    beoordelingsstatus text        not null,
    machtigingsnummer  text,
    ingangsdatum       date,
    einddatum          date,
    tijdstip           timestamptz not null,
    primary key (agb, nummer)
);
