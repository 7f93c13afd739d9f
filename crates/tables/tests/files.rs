//! Files of other programs, byte by byte where their forms fix it.

use zwerm_tables::{Code, Column, Table, Values, csv, parquet, reader, sav};

fn code(word: &str, label: &str) -> Code {
    Code { word: word.to_owned(), label: label.to_owned() }
}

fn column(name: &str, label: &str, values: Values) -> Column {
    Column { name: name.to_owned(), label: label.to_owned(), values }
}

fn table() -> Table {
    let units = vec![Some("Zó, \"hier\"".to_owned()), None];
    let codes = vec![code("whole", "Alles"), code("part", "Deel")];
    let columns = vec![
        column("unit", "Wie", Values::Words(units)),
        column("measured_value", "Cijfer", Values::Numbers(vec![Some(3.5), None], 1)),
        column("measured_count", "", Values::Numbers(vec![Some(7.0), Some(-300.0)], 0)),
        column("kind", "Soort", Values::Codes(vec![Some(1), None], codes)),
    ];
    Table::new("Proef", columns).expect("a table")
}

fn int(bytes: &[u8], at: usize) -> i32 {
    i32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

fn find(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).position(|it| it == wanted).expect("it is there")
}

#[test]
fn a_file_of_spss_begins_with_its_header_and_has_every_record_of_the_dictionary() {
    let bytes = sav(&table());
    assert_eq!(bytes, sav(&table()));
    assert_eq!(&bytes[..4], b"$FL2");
    // Layout; pieces of eight bytes (two of words, three numbers); squeezed; no weights; rows.
    assert_eq!([64, 68, 72, 76, 80].map(|at| int(&bytes, at)), [2, 5, 1, 0, 2]);
    assert_eq!(&bytes[84..92], &100.0_f64.to_le_bytes());
    // The first variable: kind 2, eleven bytes of words, with a label, nothing missing.
    assert_eq!([176, 180, 184, 188].map(|at| int(&bytes, at)), [2, 11, 1, 0]);
    assert_eq!(&bytes[200..208], b"UNIT    ");
    assert_eq!((int(&bytes, 208), &bytes[212..216]), (3, &b"Wie "[..]));
    assert_eq!([216, 220].map(|at| int(&bytes, at)), [2, -1]);
    // Two names that begin alike are told apart.
    let names = b"UNIT=unit\tMEASURED=measured_value\tV2_=measured_count\tKIND=kind";
    let at = find(&bytes, names);
    assert_eq!([16, 12, 8, 4].map(|it| int(&bytes, at - it)), [7, 13, 1, names.len() as i32]);
    let at = find(&bytes, b"UTF-8");
    assert_eq!([16, 12].map(|it| int(&bytes, at - it)), [7, 20]);
    // Labels of codes, about the fifth piece: 1 is all, 2 is a part.
    let mut labels = [3_i32, 2].map(i32::to_le_bytes).concat();
    labels.extend(1.0_f64.to_le_bytes());
    labels.extend(b"\x05Alles  ");
    labels.extend(2.0_f64.to_le_bytes());
    labels.extend(b"\x04Deel   ");
    labels.extend([4_i32, 1, 5].map(i32::to_le_bytes).concat());
    find(&bytes, &labels);
}

#[test]
fn rows_of_spss_are_a_byte_a_small_number_and_full_where_they_are_not() {
    let bytes = sav(&table());
    let end = find(&bytes, &[999_i32, 0].map(i32::to_le_bytes).concat()) + 8;
    // Words in full, twice eight; 3.5 in full; 7 as 107; code 2 as 102. Then blanks, missing, −300 in full …
    let mut rows = vec![253, 253, 253, 107, 102, 254, 254, 255];
    rows.extend("Zó, \"hier\"".as_bytes());
    rows.extend(b"     ");
    rows.extend(3.5_f64.to_le_bytes());
    // … and missing again.
    rows.extend([253, 255, 0, 0, 0, 0, 0, 0]);
    rows.extend((-300.0_f64).to_le_bytes());
    assert_eq!(&bytes[end..], rows);
}

#[test]
fn parquet_begins_and_ends_as_it_should_and_its_footer_is_where_it_says() {
    let bytes = parquet(&table());
    assert_eq!(bytes, parquet(&table()));
    assert_eq!((&bytes[..4], &bytes[bytes.len() - 4..]), (&b"PAR1"[..], &b"PAR1"[..]));
    let length = int(&bytes, bytes.len() - 8) as usize;
    let footer = &bytes[bytes.len() - 8 - length..bytes.len() - 8];
    // Version 1; a list of five elements: the whole and four columns.
    assert_eq!(&footer[..3], [0x15, 0x02, 0x19]);
    assert_eq!(footer[3], 0x5c);
    for wanted in ["unit", "measured_value", "label.measured_value", "Cijfer", "Proef"] {
        find(footer, wanted.as_bytes());
    }
    // gzip.
    assert_eq!(bytes.windows(3).filter(|it| *it == [0x1f, 0x8b, 0x08]).count(), 4);
}

#[test]
fn csv_is_what_r_reads_by_itself() {
    let wanted =
        "unit,measured_value,measured_count,kind\n\"Zó, \"\"hier\"\"\",3.5,7,part\nNA,NA,-300,NA\n";
    assert_eq!(csv(&table()), wanted);
    let script = reader(&table(), "figures", "figures.csv");
    assert!(script.contains("measured_value = \"numeric\""));
    assert!(script.contains("levels = c(\n    \"whole\",\n    \"part\")"), "{script}");
    assert!(script.contains("attr(figures$unit, \"label\") <- \"Wie\""));
    let odd = Table::new("a\nb", vec![column("a", "\"\\\n", Values::Words(Vec::new()))]);
    let script = reader(&odd.expect("a table"), "figures", "figures.csv");
    assert!(script.starts_with("# a b\n") && script.contains(r#"<- "\"\\ ""#), "{script}");
}

#[test]
fn an_empty_table_and_very_long_words_are_written() {
    let none = Table::new("", Vec::new()).expect("a table");
    assert!(sav(&none).len() > 176 && parquet(&none).len() > 12);
    let long = vec![Some("é".repeat(500))];
    let it = Table::new(&"x".repeat(90), vec![column("a", &"é".repeat(200), Values::Words(long))]);
    let bytes = sav(&it.expect("a table"));
    // 254 bytes: no letter is cut in two.
    assert_eq!(int(&bytes, 180), 254);
}
