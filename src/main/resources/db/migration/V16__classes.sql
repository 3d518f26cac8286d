-- Syntheses and lots ask for the candidates of one class each: without this, each would look at all candidates there are.
create index evaluation_class on evaluation (class_id);
