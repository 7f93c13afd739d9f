//! Ways around the auditor that the compiler must refuse, one a file in tests/leaks.

#[test]
fn no_way_around_the_auditor_compiles() {
    trybuild::TestCases::new().compile_fail("tests/leaks/*.rs");
}
