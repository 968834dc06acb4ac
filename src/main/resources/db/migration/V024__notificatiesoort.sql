-- A practice also hears of what is about to happen: a term that ends.
alter table notificatie add column soort text not null default 'STATUSWIJZIGING';
alter table notificatie add column uiterlijk date;
