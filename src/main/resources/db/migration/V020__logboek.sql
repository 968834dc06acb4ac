-- Who did what to which machtiging, reads included (NEN 7513). Rows are only ever added; keten and hash are filled in once, when a row is
-- sealed into the chain. Nothing personal or medical: numbers, and the names of operations and relations.
create table logboek (
    nummer      bigint generated always as identity primary key,
    tijdstip    timestamptz not null,
    soort       text        not null, -- of whoever acted: a kind of certificate, GATEWAY or KLOK
    relatie     text,
    certificaat text,
    handeling   text        not null,
    machtiging  bigint,               -- no foreign key: the trace outlives the machtiging
    aantal      integer,
    correlatie  uuid,
    uitkomst    text        not null,
    keten       bigint,
    hash        bytea,
    check ((keten is null) = (hash is null))
);

create unique index logboek_keten on logboek (keten) where keten is not null;

create index logboek_open on logboek (nummer) where keten is null;

create index logboek_machtiging on logboek (machtiging, nummer) where machtiging is not null;

-- The last link. Whoever seals holds this row: one node at a time, and none after it died.
create table logboek_kop (
    enig  boolean primary key default true check (enig),
    keten bigint not null,
    hash  bytea  not null
);

insert into logboek_kop (keten, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Links that were marked with a key that the database does not have.
create table logboek_anker (
    keten    bigint primary key,
    hash     bytea       not null,
    tijdstip timestamptz not null,
    merk     bytea       not null
);

create function logboek_weiger() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;

create function logboek_alleen_verzegelen() returns trigger language plpgsql as $$
declare
    verzegeld logboek%rowtype := old;
begin
    verzegeld.keten := new.keten;
    verzegeld.hash := new.hash;
    if old.keten is not null or new.keten is null or new is distinct from verzegeld then
        raise exception 'logboek is only ever added to' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger alleen_verzegelen before update on logboek for each row execute function logboek_alleen_verzegelen();

create trigger niet_verwijderen before delete on logboek for each row execute function logboek_weiger();

create trigger niet_legen before truncate on logboek for each statement execute function logboek_weiger();

create trigger niet_wijzigen before update or delete on logboek_anker for each row execute function logboek_weiger();

create trigger niet_legen before truncate on logboek_anker for each statement execute function logboek_weiger();
