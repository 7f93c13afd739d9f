//! The app: which features there are, Vandaag, and the commands of the binary.

pub mod about;
mod backups;
pub mod cli;
mod config;
mod erased;
pub mod features;
mod figures;
pub mod gate;
mod health;
pub mod home;
mod identity;
mod key;
mod mail;
mod on_foot;
mod reached;
mod rescue;
mod sealing;
pub mod search;
mod secret_file;
mod security_txt;
mod serve;
mod steady;
mod text;
mod upkeep;

pub use config::{Listen, Settings, Where};
pub use serve::{router, run};
