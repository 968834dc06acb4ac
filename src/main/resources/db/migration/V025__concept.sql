-- Requests that are not finished yet. A draft takes its number from the same sequence as a machtiging and takes it along when it is
-- submitted, and its key with it: what was sealed for the draft opens for the machtiging. What is in clear serves searching.
create table concept (
    id               bigint primary key,
    agb              char(8)     not null,
    zorgverlener_agb char(8),
    uzovi            char(4),
    referentie       text        not null,
    zorgsoort        text,
    specialisme      text,
    verstrekking     text,
    grondslag        text,
    opgeslagen_op    timestamptz not null,
    bewaard_tot      timestamptz not null,
    herinnerd_op     timestamptz,
    versie           integer     not null,
    verzekerde_index bytea,
    sleutel          bytea       not null,
    inhoud           bytea       not null
);

-- A practice has few drafts, for none is older than ten days: whatever else is asked is looked up in its rows.
create index concept_zoek on concept (agb, opgeslagen_op, id);

-- For the calendar: which are past their date, and which have been waiting without a reminder.
create index concept_bewaard_tot on concept (bewaard_tot);
create index concept_herinneren on concept (opgeslagen_op) where herinnerd_op is null;

-- Which machtiging came in the place of which. No foreign keys: the number stays true when the other one's term is over.
alter table machtiging add column vervangt bigint;
alter table machtiging add column vervangen_door bigint;
