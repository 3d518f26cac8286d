-- Which rules an evaluation was judged by says the version of its grid (V8): nothing reads those of the edition any more.
alter table edition drop column rules;
