-- Before when the insurer's own rules said, at the time, that it would answer: as long as it owes one. The history has it too, so that an
-- answer that named it can be given again; rules that change meanwhile change nothing of what was said.
alter table machtiging
    add column verwacht_antwoord_voor  timestamptz,
    add column uiterlijk_antwoord_voor timestamptz;
alter table gebeurtenis
    add column verwacht_antwoord_voor  timestamptz,
    add column uiterlijk_antwoord_voor timestamptz;
