-- Checks the chain of the audit trail without the gateway: any SQL client of PostgreSQL, a copy of the table will do.
-- No row: the chain is whole. Otherwise: the first place that is not what was sealed there.
-- The last link stands in the second statement: hold it against what the log said (field "anker").
with regel as (
    select keten,
           hash,
           lag(keten, 1, 0::bigint) over volgorde as vorige_keten,
           lag(hash, 1, decode(repeat('00', 32), 'hex')) over volgorde as vorige_hash,
           array[keten::text, nummer::text, (extract(epoch from tijdstip) * 1000000)::bigint::text, soort, relatie,
                 certificaat, handeling, machtiging::text, aantal::text, correlatie::text, uitkomst] as velden
    from logboek
    where keten is not null
    window volgorde as (order by keten)
)
select keten
from regel
where keten <> vorige_keten + 1
   or hash <> sha256(vorige_hash || convert_to(
        (select string_agg(coalesce(octet_length(veld) || ':' || veld, '-'), ',' order by plaats)
         from unnest(velden) with ordinality as v (veld, plaats)), 'UTF8'))
order by keten
limit 1;

select keten || '-' || encode(hash, 'hex') as laatste from logboek where keten is not null order by keten desc limit 1;
