//! The steps of a path as SVG writes them (`M1 2L3 4Q…Z`), in points.

use zwerm_paper::Move;

/// Reads the steps, each length times `scale`. `None` where a step is not one of M, L, H, V, C, Q and Z.
pub(super) fn steps(text: &str, scale: f32) -> Option<Vec<Move>> {
    let mut out = Vec::new();
    let (mut at, mut start) = ([0.0_f32; 2], [0.0_f32; 2]);
    let mut rest = text.trim_start();
    while let Some(letter) = rest.chars().next() {
        let (numbers, after) = numbers(rest.get(1..)?);
        rest = after;
        let is_near = letter.is_ascii_lowercase();
        let size = match letter.to_ascii_uppercase() {
            'M' | 'L' => 2,
            'H' | 'V' => 1,
            'C' => 6,
            'Q' => 4,
            'Z' => {
                out.push(Move::Close);
                at = start;
                continue;
            }
            _ => return None,
        };
        if numbers.is_empty() || numbers.len() % size != 0 {
            return None;
        }
        for (turn, part) in numbers.chunks(size).enumerate() {
            let mut part = part.to_vec();
            if is_near && size > 1 {
                part.iter_mut().enumerate().for_each(|(place, it)| *it += at[place % 2]);
            }
            let before = at;
            at = match letter {
                'H' => [part[0], at[1]],
                'h' => [at[0] + part[0], at[1]],
                'V' => [at[0], part[0]],
                'v' => [at[0], at[1] + part[0]],
                _ => [part[size - 2], part[size - 1]],
            };
            out.push(match letter.to_ascii_uppercase() {
                'M' if turn == 0 => {
                    start = at;
                    Move::To(at)
                }
                'C' => Move::Curve([part[0], part[1], part[2], part[3], part[4], part[5]]),
                'Q' => raised(before, &part),
                _ => Move::Line(at),
            });
        }
    }
    let scaled = |it: Move| match it {
        Move::To(at) => Move::To(at.map(|it| it * scale)),
        Move::Line(at) => Move::Line(at.map(|it| it * scale)),
        Move::Curve(at) => Move::Curve(at.map(|it| it * scale)),
        Move::Close => Move::Close,
    };
    Some(out.into_iter().map(scaled).collect())
}

/// A curve with one point that pulls, as one with two.
fn raised(from: [f32; 2], part: &[f32]) -> Move {
    let third = |a: f32, b: f32| a + (b - a) * 2.0 / 3.0;
    let (pull, to) = ([part[0], part[1]], [part[2], part[3]]);
    Move::Curve([
        third(from[0], pull[0]),
        third(from[1], pull[1]),
        third(to[0], pull[0]),
        third(to[1], pull[1]),
        to[0],
        to[1],
    ])
}

/// Numbers up to the next letter, and what follows.
fn numbers(text: &str) -> (Vec<f32>, &str) {
    let is_letter = |it: char| it.is_ascii_alphabetic() && it != 'e' && it != 'E';
    let end = text.find(is_letter).unwrap_or(text.len());
    let mut out = Vec::new();
    let mut part = String::new();
    let mut push = |part: &mut String| {
        out.extend(part.parse::<f32>().ok().filter(|it| it.is_finite()));
        part.clear();
    };
    for letter in text[..end].chars() {
        let begins = matches!(letter, '-' | '+') && !part.ends_with(['e', 'E']);
        if begins
            || letter.is_whitespace()
            || letter == ','
            || (letter == '.' && part.contains('.'))
        {
            push(&mut part);
        }
        if !letter.is_whitespace() && letter != ',' {
            part.push(letter);
        }
    }
    push(&mut part);
    (out, text[end..].trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_read_near_and_far() {
        let wanted = vec![
            Move::To([2.0, 4.0]),
            Move::Line([4.0, 6.0]),
            Move::Line([4.0, 2.0]),
            Move::Line([0.0, 2.0]),
            Move::Close,
        ];
        assert_eq!(steps("M1 2L2,3V1 h-2z", 2.0), Some(wanted.clone()));
        assert_eq!(steps("m1 2 1 1 0-2 -2 0Z", 2.0), Some(wanted));
        assert_eq!(steps("M0 0A1 1 0 0 0 2 2", 1.0), None);
        assert_eq!(steps("M0 0L1", 1.0), None);
        let curve = Move::Curve([2.0, 0.0, 3.0, 1.0, 3.0, 3.0]);
        assert_eq!(steps("M0 0Q3 0 3 3", 1.0), Some(vec![Move::To([0.0, 0.0]), curve]));
    }
}
