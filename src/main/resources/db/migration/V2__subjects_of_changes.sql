-- Which records a change concerns: the record itself, and those that it was about before the change or is after it.
create table change_subject (
  subject varchar(80) ${binary} not null,
  number bigint not null references change on delete cascade,
  primary key (subject, number)
);
create index change_subject_by_number on change_subject (number);
create index change_by_version on change (version, number);

-- A record concerns itself, and the actors, agreements, areas and others that it is about or has as its parts.
create view relation (subject, record) as
  select slug, slug from node
  union all select actor, statement from voice
  union all select subject, statement from about
  union all select area, statement from topic
  union all select actor, agreement from party
  union all select signatory, agreement from party where signatory is not null
  union all select area, node from agreed_area
  union all select actor, proposal from stance
  union all select proposer, slug from proposal where proposer is not null
  union all select actor, event from participant;

-- what readers call a record
create view label (record, text) as
  select slug, title from source
  union all select slug, name from actor
  union all select slug, name from area
  union all select slug, label from event
  union all select slug, title from proposal
  union all select slug, title from agreement
  union all select slug, label from statement
  union all select slug, question from divergence;

-- a change reaches from a record to those that it concerns, and to all that cite it
create index voice_by_statement on voice (statement);
create index topic_by_statement on topic (statement);
