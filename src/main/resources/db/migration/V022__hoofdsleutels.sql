-- Which master key a wrapped key or a digest hangs on, so that after a rotation the old ones are found at once among millions. Every value
-- begins with the length of the alias in one byte, and the alias. Few different values: the indexes stay small.
create index machtiging_hoofdsleutel on machtiging (substring(sleutel from 2 for get_byte(sleutel, 0)));

create index referentie_hoofdsleutel on referentie (substring(vingerafdruk from 2 for get_byte(vingerafdruk, 0)));

-- Erased: no key, and no digest to try contents on (docs/decisions/0011-keys-and-erasure.md).
alter table machtiging alter column sleutel drop not null;

alter table referentie alter column vingerafdruk drop not null;
