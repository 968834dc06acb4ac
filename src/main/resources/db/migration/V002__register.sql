-- Parties with an agreement, and the certificates issued to them. Says who a caller is; nothing is read from a certificate's subject.
create table relatie (
    id            text primary key,
    naam          text        not null,
    agb           char(8),
    uzovi         char(4) unique,
    beeindigd_op  timestamptz,
    check ((agb is null) <> (uzovi is null))
);

create table certificaat (
    uitgever       text        not null,
    serienummer    text        not null,
    vingerafdruk   bytea       not null,
    relatie        text        not null references relatie,
    soort          text        not null check (soort in ('SYSTEEM', 'PERSOON', 'VERZEKERAAR')),
    houder         text        not null,
    rechten        text[]      not null,
    geldig_van     timestamptz not null,
    geldig_tot     timestamptz not null,
    ingetrokken_op timestamptz,
    primary key (uitgever, serienummer)
);

-- Where an insurer takes requests. One UZOVI, one row; an insurer with several codes has several.
create table verzekeraar (
    uzovi   char(4) primary key,
    relatie text not null references relatie,
    naam    text not null,
    adres   text not null,
    dialect text
);
