-- Before something is removed its practice is told. When that was said stands here: the term ends when both the age and this notice do.
alter table machtiging add column aangekondigd_op timestamptz;
alter table bijlage add column aangekondigd_op timestamptz;

create index machtiging_aan_te_kondigen on machtiging (ingediend_op) where aangekondigd_op is null;
create index machtiging_te_verwijderen on machtiging (aangekondigd_op) where aangekondigd_op is not null;

drop index bijlage_bewaring;
create index bijlage_aan_te_kondigen on bijlage (ontvangen_op)
    where verwijderd_op is null and aangekondigd_op is null and gebeurtenis > 0;
create index bijlage_te_verwijderen on bijlage (aangekondigd_op) where verwijderd_op is null and aangekondigd_op is not null;
