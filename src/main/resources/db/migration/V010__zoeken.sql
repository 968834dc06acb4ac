-- The criteria of a search stand in the index behind its order: what does not meet them is passed over in the index, without reading
-- its row. A practice with a hundred thousand machtigingen finds the three that wait for information in milliseconds (bench/README.md).
drop index machtiging_zoek;

create index machtiging_zoek on machtiging
    (agb, ingediend_op, id, status, uzovi, verstrekking, zorgverlener_agb, specialisme, zorgsoort, grondslag);
