//! An encrypted line to PostgreSQL: with a server that proves who it is, or with whoever answers.

use crate::StoreError;
use rustls::{
    ClientConfig, ConfigBuilder, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    WantsVerifier,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};
use std::sync::Arc;
use tokio_postgres_rustls::MakeRustlsConnect;

/// Nobody but that server: its certificate is of its name, and signed by one in this file, or by one that the
/// system trusts.
pub(super) fn verified(root: Option<&str>) -> Result<MakeRustlsConnect, StoreError> {
    let mut roots = RootCertStore::empty();
    match root.filter(|root| *root != "system") {
        Some(file) => {
            let unreadable = |why: String| unreachable(format!("sslrootcert {file}: {why}"));
            let read =
                CertificateDer::pem_file_iter(file).map_err(|it| unreadable(it.to_string()))?;
            for certificate in read {
                let certificate = certificate.map_err(|it| unreadable(it.to_string()))?;
                roots.add(certificate).map_err(|it| unreadable(it.to_string()))?;
            }
        }
        None => {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    if roots.is_empty() {
        return Err(unreachable("no certificate to trust was found; name one with sslrootcert"));
    }
    let config = builder()?.with_root_certificates(roots).with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

/// Nobody can listen in; who the other side is is not asked.
pub(super) fn encrypted() -> Result<MakeRustlsConnect, StoreError> {
    let anybody = Arc::new(Anybody(ring::default_provider()));
    let config = builder()?.dangerous().with_custom_certificate_verifier(anybody);
    Ok(MakeRustlsConnect::new(config.with_no_client_auth()))
}

fn builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, StoreError> {
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| unreachable(error.to_string()))
}

fn unreachable(why: impl Into<String>) -> StoreError {
    StoreError::Unreachable(why.into())
}

/// Takes any certificate, but only from who holds its key.
#[derive(Debug)]
struct Anybody(CryptoProvider);

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.0.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let known = &self.0.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
