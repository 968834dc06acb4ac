-- Every object in the store, noted and committed before it is written: what a crash leaves behind is found here. "vrij_sinds" is the
-- committed intent to remove it; the row goes once the store has confirmed.
create table bijlage_object (
    id          uuid        primary key,
    begonnen_op timestamptz not null,
    gebonden    boolean     not null default false,
    vrij_sinds  timestamptz
);

create index bijlage_object_los on bijlage_object (begonnen_op) where not gebonden and vrij_sinds is null;

-- What came with a machtiging. Name and digest are sealed with the key of the machtiging, and so, apart, is the key of the object: taking
-- that away makes every copy of the object unreadable. The row stays when the content is gone.
create table bijlage (
    id           uuid        primary key,
    volgorde     bigint      generated always as identity,
    machtiging   bigint      not null,
    gebeurtenis  integer     not null,
    object       uuid        unique,
    sleutel      bytea,
    inhoud       bytea       not null,
    mediatype    text        not null,
    grootte      bigint      not null,
    onderzoek    text        not null,
    ontvangen_op timestamptz not null,
    verwijderd_op timestamptz,
    check ((verwijderd_op is null) = (object is not null)),
    check ((verwijderd_op is null) = (sleutel is not null))
);

create index bijlage_machtiging on bijlage (machtiging, volgorde);

create index bijlage_bewaring on bijlage (ontvangen_op) where verwijderd_op is null;
