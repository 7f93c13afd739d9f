//! Ways to leak what is between two that the compiler must refuse, one a file in tests/leaks.

#[test]
fn no_way_to_leak_private_words_compiles() {
    trybuild::TestCases::new().compile_fail("tests/leaks/*.rs");
}
