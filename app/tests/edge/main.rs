//! What holds for every address of the app, tried on every one of them: what each answer tells a browser, requests from
//! other sites and for other hosts, reading that changes nothing, fields that a form does not have.

mod breaking;
mod fields;
mod headers;
mod house;
mod limits;
mod noticed;
mod other_sites;
mod raw;
mod reading;
mod twins;
