-- One's own requests for help are found without looking at those of others.
CREATE INDEX help_request_person ON help_request (person_id);
