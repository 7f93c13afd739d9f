//! What must not compile: opening what is about somebody else without a noted look.

#[test]
fn a_noted_look_cannot_be_forged() {
    trybuild::TestCases::new().compile_fail("tests/leaks/*.rs");
}
