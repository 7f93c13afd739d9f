//! The app: which features there are, Vandaag, and the commands of the binary.

pub mod about;
pub mod cli;
mod config;
pub mod features;
mod figures;
pub mod gate;
mod health;
pub mod home;
mod identity;
mod key;
mod mail;
pub mod search;
mod security_txt;
mod serve;
mod text;

pub use config::{Listen, Settings, Where};
pub use serve::{router, run};
