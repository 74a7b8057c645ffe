-- Plain SQL for H2 and PostgreSQL. ${binary} makes text sort by code point on PostgreSQL; H2 sorts by UTF-16 unit. A
-- sort_key, which is a name without case and accents, sorts the same on both, so that pages have the same order
-- everywhere. Only ASCII columns have a length: the databases count other characters differently, so the JSON Schemas of
-- the seed data limit those texts. Every record has a row in node, and the rows of its parts are deleted with that. A load
-- inserts all nodes first, so a reference to a record of the same type or of a later one is a reference to its node.
-- H2 keeps an index for each foreign key, so a column of a large table that no query looks up has none.

create table dataset (
  id int primary key check (id = 1),
  version varchar(64) not null,
  title varchar not null,
  covers_from date,
  covers_until date,
  licence varchar not null,
  contact varchar,
  loaded_at timestamp(6) with time zone not null
);

-- a load holds a lock on this row
create table load_lock (
  id int primary key check (id = 1)
);
insert into load_lock (id) values (1);

create table node (
  slug varchar(80) ${binary} primary key,
  type varchar(20) not null,
  digest varchar(64) not null,
  -- the digest of the record in its file and of the program that checked it; if it is equal, the record is not checked again
  seed_digest varchar(64) default '' not null,
  -- 64 bits of the digest of each field, in a fixed order; a load compares them to find the changed fields
  fields varchar default '' not null,
  recorded_at timestamp(6) with time zone not null,
  revised_at timestamp(6) with time zone not null
);
create index node_by_type on node (type, slug);

-- aliases of slugs: former slugs, and others that readers are likely to try
create table slug_alias (
  alias varchar(80) ${binary} primary key,
  node varchar(80) ${binary} not null references node on delete cascade
);
create index slug_alias_by_node on slug_alias (node);

-- the records that a load added, corrected or removed; the rows outlive the records
create table change (
  number bigint primary key,
  slug varchar(80) ${binary} not null,
  type varchar(20) not null,
  kind varchar(20) not null,
  label varchar not null,
  cause varchar not null,
  recorded_at timestamp(6) with time zone not null
);
create index change_by_slug on change (slug, number);
create index change_by_time on change (recorded_at, number);

-- the versions of the data set by the time of the load, which is that of its changes
create table edition (
  recorded_at timestamp(6) with time zone primary key,
  version varchar(64) not null
);
create index edition_by_version on edition (version);

-- the actors that a record involves before or after a change
create table change_actor (
  number bigint not null references change on delete cascade,
  actor varchar(80) ${binary} not null,
  earliest date not null,
  primary key (number, actor, earliest)
);
-- H2 looks for the actor of each change in turn
${postgres}create index change_actor_by_actor on change_actor (actor, number);

-- the subjects of a change: the record itself, and the records that it is about before or after the change
create table change_subject (
  subject varchar(80) ${binary} not null,
  number bigint not null references change on delete cascade,
  primary key (subject, number)
);
create index change_subject_by_number on change_subject (number);

create table source (
  slug varchar(80) ${binary} primary key references node on delete cascade,
  title varchar not null,
  sort_key varchar ${binary} not null,
  title_given varchar(10) not null,
  publisher varchar(80) ${binary} references node,
  author varchar,
  url varchar,
  kind varchar(30) not null,
  published_on varchar,
  earliest date not null,
  latest date not null,
  language varchar not null,
  derived_from varchar(80) ${binary} references node,
  -- the first source in the chain of derivations; sources with the same origin count as one
  origin varchar(80) ${binary} not null,
  text_digest varchar(64),
  extent varchar(20),
  note varchar
);
create index source_by_origin on source (origin);
create index source_by_date on source (earliest desc, slug desc);
create index source_by_title on source (sort_key, slug);

-- cited is the key of a record or of a part of a record: nato-tokyo-office#milestones/2
create table citation (
  cited varchar(120) ${binary} not null,
  ordinal int not null,
  node varchar(80) ${binary} not null references node on delete cascade,
  source varchar(80) ${binary} not null references source,
  locator varchar,
  passage varchar,
  certainty varchar(20) not null,
  verification varchar(20) not null,
  -- the place of the passage in the text, in code points
  starts_at int,
  ends_at int,
  -- the changes from the text to an altered passage, a line for each run of words
  changes varchar,
  rendition boolean not null,
  wording varchar,
  attributed_to varchar(80) ${binary},
  primary key (cited, ordinal)
);
create index citation_by_source on citation (source, cited, ordinal);
-- for the deletion of a record's citations
${postgres}create index citation_by_node on citation (node);

-- other sources whose texts contain a passage that its own source lacks
create table found_in (
  cited varchar(120) ${binary} not null,
  ordinal int not null,
  source varchar(80) ${binary} not null references source,
  primary key (cited, ordinal, source),
  foreign key (cited, ordinal) references citation on delete cascade
);

create table actor (
  slug varchar(80) ${binary} primary key references node on delete cascade,
  name varchar not null,
  sort_key varchar ${binary} not null,
  kind varchar(20) not null,
  note varchar
);
create index actor_by_name on actor (sort_key, slug);
create index actor_by_kind on actor (kind, slug);

-- the name (ordinal 0) and the aliases; folded is in lower case and without accents, for searches by a part of the name
create table actor_name (
  id varchar(120) ${binary} primary key,
  actor varchar(80) ${binary} not null references actor on delete cascade,
  ordinal int not null,
  name varchar not null,
  folded varchar ${binary} not null,
  unique (actor, ordinal)
);

create table actor_code (
  id varchar(120) ${binary} primary key,
  actor varchar(80) ${binary} not null references actor on delete cascade,
  ordinal int not null,
  scheme varchar(30) not null,
  code varchar ${binary} not null,
  unique (scheme, code)
);

create table affiliation (
  id varchar(120) ${binary} primary key,
  actor varchar(80) ${binary} not null references actor on delete cascade,
  ordinal int not null,
  organisation varchar(80) ${binary} not null references node,
  kind varchar(20) not null,
  title varchar,
  from_date varchar,
  to_date varchar,
  unique (actor, ordinal)
);
create index affiliation_by_organisation on affiliation (organisation, actor, ordinal);

create table area (
  slug varchar(80) ${binary} primary key references node on delete cascade,
  name varchar not null,
  sort_key varchar ${binary} not null,
  definition varchar not null,
  broader varchar(80) ${binary} references node,
  note varchar
);
create index area_by_name on area (sort_key, slug);
create index area_by_broader on area (broader, sort_key, slug);

create table area_name (
  id varchar(120) ${binary} primary key,
  area varchar(80) ${binary} not null references area on delete cascade,
  ordinal int not null,
  name varchar not null,
  folded varchar ${binary} not null,
  misnomer boolean not null,
  unique (area, ordinal)
);

create table event (
  slug varchar(80) ${binary} primary key references node on delete cascade,
  label varchar not null,
  sort_key varchar ${binary} not null,
  kind varchar(30) not null,
  place varchar,
  held varchar,
  earliest date not null,
  latest date not null,
  part_of varchar(80) ${binary} references node,
  note varchar
);
create index event_by_date on event (earliest desc, slug desc);
create index event_by_label on event (sort_key, slug);

create table participant (
  event varchar(80) ${binary} not null references event on delete cascade,
  ordinal int not null,
  actor varchar(80) ${binary} not null references actor,
  earliest date not null,
  primary key (event, ordinal),
  unique (event, actor)
);
create index participant_by_actor on participant (actor, earliest desc, event desc);

-- milestones of proposals and agreements
create table milestone (
  id varchar(120) ${binary} primary key,
  node varchar(80) ${binary} not null references node on delete cascade,
  ordinal int not null,
  status varchar(20) not null,
  reached varchar,
  earliest date not null,
  reported_as varchar,
  note varchar,
  unique (node, ordinal)
);

-- areas that a source names for a proposal or an agreement
create table agreed_area (
  id varchar(120) ${binary} primary key,
  node varchar(80) ${binary} not null references node on delete cascade,
  ordinal int not null,
  area varchar(80) ${binary} not null references area,
  heading varchar,
  unique (node, ordinal),
  unique (node, area)
);
create index agreed_area_by_area on agreed_area (area, node);

create table proposal (
  slug varchar(80) ${binary} primary key references node on delete cascade,
  title varchar not null,
  sort_key varchar ${binary} not null,
  proposer varchar(80) ${binary} references actor,
  event varchar(80) ${binary} references event,
  proposed varchar,
  earliest date not null,
  latest date not null,
  note varchar
);
create index proposal_by_date on proposal (earliest desc, slug desc);
create index proposal_by_title on proposal (sort_key, slug);

create table position (
  id varchar(120) ${binary} primary key,
  proposal varchar(80) ${binary} not null references proposal on delete cascade,
  ordinal int not null,
  actor varchar(80) ${binary} not null references actor,
  stance varchar(20) not null,
  -- the evidence of the sources
  basis varchar(20) not null,
  taken varchar,
  earliest date not null,
  reason varchar,
  statement varchar(80) ${binary} references node,
  unique (proposal, ordinal)
);
create index position_by_actor on position (actor, earliest desc, id);

create table agreement (
  slug varchar(80) ${binary} primary key references node on delete cascade,
  title varchar not null,
  sort_key varchar ${binary} not null,
  kind varchar(30) not null,
  binding boolean,
  concluded varchar,
  signed_on varchar,
  valid_from varchar,
  valid_to varchar,
  earliest date not null,
  latest date not null,
  event varchar(80) ${binary} references event,
  predecessor varchar(80) ${binary} unique references node,
  stated_areas int check (stated_areas >= 0),
  areas_complete boolean not null,
  note varchar
);
create index agreement_by_date on agreement (earliest desc, slug desc);
create index agreement_by_title on agreement (sort_key, slug);
create index agreement_by_event on agreement (event, earliest desc, slug desc);

create table party (
  agreement varchar(80) ${binary} not null references agreement on delete cascade,
  ordinal int not null,
  actor varchar(80) ${binary} not null references actor,
  signatory varchar(80) ${binary} references actor,
  note varchar,
  earliest date not null,
  primary key (agreement, ordinal),
  unique (agreement, actor)
);
create index party_by_actor on party (actor, earliest desc, agreement desc);

create table statement (
  slug varchar(80) ${binary} primary key references node on delete cascade,
  label varchar ${binary} not null,
  kind varchar(20) not null,
  act varchar(20) not null,
  text varchar not null,
  language varchar not null,
  speaker varchar(80) ${binary} not null references actor,
  -- a copy of the speaker's sort key, for the order of lists
  speaker_sort_key varchar ${binary} not null,
  on_behalf_of varchar(80) ${binary},
  event varchar(80) ${binary} references event,
  -- the agreement, such as a communiqué, whose text contains the statement
  stands_in varchar(80) ${binary} references agreement,
  said varchar,
  earliest date not null,
  latest date not null,
  -- earliest; the last possible day if undated, so that undated statements are last in ascending order, too
  oldest_first date not null,
  -- whether the source prints this text
  verbatim boolean not null,
  preferred_because varchar not null,
  note varchar
);
create index statement_by_date on statement (earliest desc, slug desc);
create index statement_by_age on statement (oldest_first, slug);
create index statement_by_speaker on statement (speaker_sort_key, slug);
create index statement_of_speaker on statement (speaker, earliest desc, slug desc);
create index statement_by_event on statement (event, earliest desc, slug desc);
create index statement_by_text on statement (stands_in, earliest desc, slug desc);

-- the voices of a statement: its speaker, the actor on whose behalf it is made, and the actors that these represent
create table voice (
  actor varchar(80) ${binary} not null references actor,
  statement varchar(80) ${binary} not null references statement on delete cascade,
  speaker boolean not null,
  earliest date not null,
  primary key (statement, actor)
);
create index voice_by_date on voice (actor, earliest desc, statement desc);

create table about (
  statement varchar(80) ${binary} not null references statement on delete cascade,
  ordinal int not null,
  subject varchar(80) ${binary} not null references node,
  subject_type varchar(20) not null,
  earliest date not null,
  primary key (statement, ordinal),
  unique (statement, subject)
);
create index about_by_date on about (subject, earliest desc, statement desc);

-- the areas that a statement is about, and all areas above them
create table topic (
  area varchar(80) ${binary} not null references area on delete cascade,
  statement varchar(80) ${binary} not null references statement on delete cascade,
  earliest date not null,
  primary key (statement, area)
);
create index topic_by_date on topic (area, earliest desc, statement desc);

create table divergence (
  slug varchar(80) ${binary} primary key references node on delete cascade,
  entry varchar(80) ${binary} not null references node,
  entry_type varchar(20) not null,
  property varchar not null,
  kind varchar(20) not null,
  question varchar not null,
  note varchar
);
create index divergence_by_entry on divergence (entry, slug);
create index divergence_by_kind on divergence (kind, slug);

create table reading (
  id varchar(120) ${binary} primary key,
  divergence varchar(80) ${binary} not null references divergence on delete cascade,
  ordinal int not null,
  content varchar not null,
  reason varchar,
  preferred boolean not null,
  unique (divergence, ordinal)
);

-- the actors that take part in an entry or are mentioned in it; computed by each load
create table involvement (
  actor varchar(80) ${binary} not null,
  entry varchar(80) ${binary} not null references node on delete cascade,
  entry_type varchar(20) not null,
  earliest date not null,
  primary key (entry, actor)
);
create index involvement_by_date on involvement (actor, earliest, entry);

-- gaps in the sources of an entry; computed by each load
create table gap (
  kind varchar(30) ${binary} not null,
  entry varchar(80) ${binary} not null references node on delete cascade,
  entry_type varchar(20) not null,
  amount int not null,
  primary key (kind, entry)
);
create index gap_by_entry on gap (entry, kind);

-- the subjects of a record: itself, and the actors, agreements, areas and other records that it is about, is part of or contains
create view relation (subject, record) as
  select slug, slug from node
  union all select actor, statement from voice
  -- areas are in topic
  union all select subject, statement from about where subject_type <> 'Area'
  union all select stands_in, slug from statement where stands_in is not null
  union all select area, statement from topic
  union all select actor, agreement from party
  union all select signatory, agreement from party where signatory is not null
  union all select area, node from agreed_area
  union all select actor, proposal from position
  union all select proposer, slug from proposal where proposer is not null
  union all select actor, event from participant;

-- the label of a record
create view label (record, text) as
  select slug, title from source
  union all select slug, name from actor
  union all select slug, name from area
  union all select slug, label from event
  union all select slug, title from proposal
  union all select slug, title from agreement
  union all select slug, label from statement
  union all select slug, question from divergence;

-- The sources of a record with their origins. For a declaration, the origin is the published text, which all sources give.
-- All counts of origins use this view.
create view testimony (cited, ordinal, source, origin, from_primary) as
  select c.cited, c.ordinal, c.source, case when t.slug is null then s.origin else t.slug end,
      case when s.kind in ('OFFICIAL_DOCUMENT', 'TRANSCRIPT', 'PRESS_RELEASE')
        or o.kind in ('OFFICIAL_DOCUMENT', 'TRANSCRIPT', 'PRESS_RELEASE') then 1 else 0 end
    from citation c
    join source s on s.slug = c.source
    join source o on o.slug = s.origin
    left join statement t on t.slug = c.cited and t.kind = 'DECLARATION';
