//! Drawings on the sheet, with what each is of.

use crate::block::{Figure, Form, Mark};
use crate::drawing::{Along, Anchor, Drawing, Shape};
use crate::flow::Flow;
use crate::font::Hand;
use crate::letters::{Type, line, wrap};
use crate::sheet::{HEIGHT, Press, ROOM, SIDE};
use crate::tags::Role;

/// Between two columns.
const GUTTER: f32 = 18.0;

impl Flow<'_> {
    pub(crate) fn figures(&mut self, figures: &[Figure], form: Form) {
        let list = self.press.tags.add(0, Role::List);
        let columns = if let Form::Columns(count) = form { count.max(1) } else { 1 };
        let wide = (ROOM - GUTTER * (columns - 1) as f32) / columns as f32;
        for row in figures.chunks(columns) {
            let high = row.iter().map(|it| self.height(it, form, wide)).fold(0.0, f32::max);
            self.need(high);
            let top = self.y;
            for (at, figure) in row.iter().enumerate() {
                let item = self.press.tags.add(list, Role::Item);
                let body = self.press.tags.add(item, Role::Body);
                let x = SIDE + at as f32 * (wide + GUTTER);
                self.figure(body, figure, form, (x, top), wide);
            }
            self.y = top + high;
        }
        self.y += 2.0;
    }

    fn looks(&self) -> (Type, Type) {
        let name = Type { hand: Hand::Regular, size: 9.5, colour: self.colours.ink };
        (name, Type { hand: Hand::Strong, ..name })
    }

    /// How much of the width the words take, and the drawing.
    fn split(form: Form, wide: f32) -> (f32, f32) {
        match form {
            Form::Beside => (wide * 0.36, wide * 0.64 - GUTTER),
            Form::Under | Form::Columns(_) => (wide, wide),
        }
    }

    /// The lines of its name, and whether its value stands on the first of them.
    fn words(&self, figure: &Figure, form: Form, wide: f32) -> Vec<crate::letters::Line> {
        let (name, value) = self.looks();
        let taken = match figure.value.is_empty() {
            true => 0.0,
            false => line(&figure.value, value).width + 10.0,
        };
        if figure.name.is_empty() && figure.value.is_empty() {
            return Vec::new();
        }
        wrap(&figure.name, name, Self::split(form, wide).0 - taken)
    }

    fn height(&self, figure: &Figure, form: Form, wide: f32) -> f32 {
        let words = self.words(figure, form, wide).len() as f32 * self.looks().0.leading();
        match form {
            Form::Beside => words.max(figure.drawing.height) + 5.0,
            Form::Under => words + figure.drawing.height + 10.0,
            Form::Columns(_) => words + figure.drawing.height + 16.0,
        }
    }

    fn figure(&mut self, body: usize, it: &Figure, form: Form, (x, y): (f32, f32), wide: f32) {
        let (name, value) = self.looks();
        let (for_words, for_drawing) = Self::split(form, wide);
        let lines = self.words(it, form, wide);
        let words_high = lines.len() as f32 * name.leading();
        let (words_y, at) = match form {
            Form::Beside => {
                let high = words_high.max(it.drawing.height);
                let drawing = (x + wide - for_drawing, y + (high - it.drawing.height) / 2.0);
                (y + (high - words_high) / 2.0, drawing)
            }
            Form::Under | Form::Columns(_) => (y, (x, y + words_high + 2.0)),
        };
        if !lines.is_empty() {
            let node = self.press.tags.add(body, Role::Paragraph);
            self.press.tagged(node, None, |press| {
                for (at, words) in lines.iter().enumerate() {
                    let y = words_y + at as f32 * name.leading() + name.size;
                    press.write(words, name, (x, y));
                }
                if !it.value.is_empty() {
                    press.write_before(&it.value, value, (x + for_words, words_y + name.size));
                }
            });
        }
        self.drawing(body, &it.drawing, at, for_drawing);
    }

    /// A drawing that says what it shows; one that says nothing is only there to look at.
    fn drawing(&mut self, parent: usize, it: &Drawing, at: (f32, f32), wide: f32) {
        if it.said.is_empty() {
            self.press.seen(|press| press.shapes(&it.shapes, at, wide));
            return;
        }
        let node = self.press.tags.add(parent, Role::Figure);
        let low = HEIGHT - at.1 - it.height;
        let place = [at.0, low, at.0 + wide, low + it.height];
        self.press.tags.nodes[node].said = Some(it.said.clone());
        self.press.tags.nodes[node].place = Some((self.press.now(), place));
        self.press.tagged(node, None, |press| press.shapes(&it.shapes, at, wide));
    }

    pub(crate) fn brand(&mut self, mark: &Mark) {
        let look = Type { hand: Hand::Head, size: 14.0, colour: self.colours.ink };
        let y = self.y;
        self.press.seen(|press| {
            press.shapes(&mark.shapes, (SIDE, y - 22.0), 24.0);
            press.write(&line(&mark.word, look), look, (SIDE + 30.0, y - 4.5));
        });
        self.y += 26.0;
    }
}

impl Press {
    /// Shapes from a place on, in so much width.
    pub(crate) fn shapes(&mut self, shapes: &[Shape], (x, y): (f32, f32), wide: f32) {
        let along = |it: Along| x + it.at(wide);
        for shape in shapes {
            match shape {
                Shape::Rect(left, top, width, high, corner, paint) => {
                    let at = (along(*left), y + top);
                    self.rect(at, (width.at(wide), *high), *corner, *paint);
                }
                Shape::Line(from, to, paint) => {
                    self.line((along(from.0), y + from.1), (along(to.0), y + to.1), *paint);
                }
                Shape::Circle(at, radius, paint) => {
                    let at = (along(at.0) - radius, y + at.1 - radius);
                    self.rect(at, (radius * 2.0, radius * 2.0), *radius, *paint);
                }
                Shape::Path(left, steps, paint) => self.path((along(*left), y), steps, *paint),
                Shape::Words { at, anchor, size, is_strong, colour, words } => {
                    let hand = if *is_strong { Hand::Strong } else { Hand::Regular };
                    let look = Type { hand, size: *size, colour: *colour };
                    let set = line(words, look);
                    let back = match anchor {
                        Anchor::Start => 0.0,
                        Anchor::Middle => set.width / 2.0,
                        Anchor::End => set.width,
                    };
                    self.write(&set, look, (along(at.0) - back, y + at.1));
                }
            }
        }
    }
}
