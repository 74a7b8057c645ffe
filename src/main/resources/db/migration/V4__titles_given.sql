-- who gave a source its title
alter table source add column title_given varchar(10) default 'PRINTED' not null;
