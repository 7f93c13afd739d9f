//! Migrating a PostgreSQL database.
