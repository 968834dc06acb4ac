-- Tickets by which a person opens a draft that the software of the practice handed over. A ticket itself is nowhere: this is its digest, and
-- the seed that stands with the answer to its call is no ticket without a key of the keystore. A draft that is submitted or removed takes
-- its tickets along.
create table instroomticket (
    hash         bytea       primary key,
    concept      bigint      not null references concept (id) on delete cascade,
    agb          char(8)     not null,
    gemaakt_op   timestamptz not null,
    geldig_tot   timestamptz not null,
    geopend_op   timestamptz,
    geopend_door text,
    check ((geopend_op is null) = (geopend_door is null))
);

create index instroomticket_concept on instroomticket (concept);
create index instroomticket_geldig_tot on instroomticket (geldig_tot);
