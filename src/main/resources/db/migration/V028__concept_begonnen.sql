-- A draft keeps the version of the form that it was begun with, however often it is saved again.

alter table concept add column begonnen_op timestamptz;
update concept set begonnen_op = opgeslagen_op;
alter table concept alter column begonnen_op set not null;
