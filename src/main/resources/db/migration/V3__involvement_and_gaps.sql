-- Who is involved in which entries, and what the sources leave open about them, were views, which a database works out
-- as a whole to give a part. They are tables now; a load works out what is in them.
create table involved (
  actor varchar(80) ${binary} not null,
  entry varchar(80) ${binary} not null references node on delete cascade,
  entry_type varchar(20) not null,
  earliest date not null,
  constraint involvement_key primary key (actor, entry)
);
insert into involved (actor, entry, entry_type, earliest)
  select actor, entry, entry_type, min(earliest) from involvement group by actor, entry, entry_type;

create table left_open (
  kind varchar(30) ${binary} not null,
  entry varchar(80) ${binary} not null references node on delete cascade,
  entry_type varchar(20) not null,
  amount int not null,
  constraint gap_key primary key (kind, entry)
);
insert into left_open (kind, entry, entry_type, amount) select kind, entry, entry_type, cast(amount as int) from gap;

drop view gap;
drop view entry;
drop view concern;
drop view involvement;
alter table involved rename to involvement;
alter table left_open rename to gap;
create index involvement_by_date on involvement (actor, earliest, entry);
${postgres}create index involvement_by_entry on involvement (entry);
${postgres}create index gap_by_entry on gap (entry);

-- which actors a change of a record concerns
create view concern (actor, record, earliest) as
  select actor, entry, earliest from involvement
  union select i.actor, d.slug, i.earliest from divergence d join involvement i on i.entry = d.entry
  union select slug, slug, date '0001-01-01' from actor;

-- the parts of a record are replaced with it
${postgres}create index citation_by_node on citation (node);
