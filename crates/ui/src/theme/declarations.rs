//! Finds the `--name: value` declarations of a style sheet, without the ones inside at-rules.

/// One declaration.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Declaration {
    pub(super) name: String,
    pub(super) value: String,
    /// The line it ends on, from 1.
    pub(super) line: usize,
}

/// All custom properties set in plain rules, in order.
pub(super) fn declarations(file: &str) -> Vec<Declaration> {
    let mut found = Vec::new();
    // for each open block: is it, or is it inside, an at-rule?
    let mut blocks: Vec<bool> = Vec::new();
    let mut text = String::new();
    let mut line = 1;
    let mut quote = None;
    let mut letters = file.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\n' {
            line += 1;
        }
        match (quote, letter) {
            (Some(open), _) => {
                if letter == open || letter == '\n' {
                    quote = None;
                }
                text.push(letter);
            }
            (None, '"' | '\'') => {
                quote = Some(letter);
                text.push(letter);
            }
            (None, '/') if letters.peek() == Some(&'*') => {
                letters.next();
                let mut before = ' ';
                for inside in letters.by_ref() {
                    line += usize::from(inside == '\n');
                    if before == '*' && inside == '/' {
                        break;
                    }
                    before = inside;
                }
            }
            (None, '{') => {
                let is_at_rule = text.trim_start().starts_with('@') || blocks.last() == Some(&true);
                blocks.push(is_at_rule);
                text.clear();
            }
            (None, ';' | '}') => {
                if blocks.last() == Some(&false) {
                    found.extend(declaration(&text, line));
                }
                text.clear();
                if letter == '}' {
                    blocks.pop();
                }
            }
            (None, _) => text.push(letter),
        }
    }
    found
}

fn declaration(text: &str, line: usize) -> Option<Declaration> {
    let (name, value) = text.split_once(':')?;
    let name = name.trim();
    let line = line
        - text
            .chars()
            .rev()
            .take_while(|letter| letter.is_whitespace())
            .filter(|letter| *letter == '\n')
            .count();
    name.starts_with("--").then(|| Declaration {
        name: name.to_owned(),
        value: value.trim().to_owned(),
        line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_rules_count() {
        let file = "@media print { :root { --a: 1 } } .t { --b: 'x;y'; color: red; /* --c: 2; */ --d : 3 } --e: 4;";
        let names: Vec<_> =
            declarations(file).into_iter().map(|found| (found.name, found.value)).collect();
        assert_eq!(
            names,
            [("--b".to_owned(), "'x;y'".to_owned()), ("--d".to_owned(), "3".to_owned())]
        );
    }
}
