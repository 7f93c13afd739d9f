//! Tables on sheets: rows stay whole, groups together as far as they go, and heads come back on each sheet.

mod widths;

use crate::block::{Cell, Group, Look, Row, Table};
use crate::drawing::{Paint, Stroke};
use crate::flow::Flow;
use crate::font::Hand;
use crate::letters::{Line, Type, line, wrap};
use crate::sheet::{Press, ROOM, SIDE};
use crate::tags::Role;
use widths::fitted;

/// White space right of the words of a cell.
const BESIDE: f32 = 10.0;
/// Between coloured blocks.
const GAP: f32 = 2.0;
/// The column of names beside blocks.
const NAMES: f32 = 104.0;
/// A head stands upright in a column that is narrower than this.
const UPRIGHT: f32 = 58.0;
/// How long an upright head may be.
const LONGEST: f32 = 84.0;

/// A table with its measures.
struct Plan<'a> {
    table: &'a Table,
    /// Widths of columns, that of the names first.
    widths: Vec<f32>,
    head: Type,
    name: Type,
    cell: Type,
    under: Type,
    heads: Vec<Vec<Line>>,
    head_high: f32,
    is_upright: bool,
}

/// A row with its words set.
struct SetRow<'a> {
    name: Vec<Line>,
    under: Vec<Line>,
    cells: Vec<(&'a Cell, f32, Vec<Line>)>,
    high: f32,
}

impl Flow<'_> {
    pub(crate) fn table(&mut self, table: &Table) {
        let plan = self.plan(table);
        let node = self.press.tags.add(0, Role::Table);
        let first = table.groups.first().and_then(|it| it.rows.first());
        let first = first.map_or(0.0, |row| plan.set(row).high);
        self.need(plan.head_high + first + 30.0);
        if !table.caption.is_empty() {
            let look = Type { hand: Hand::Regular, size: 8.5, colour: self.colours.quiet };
            let caption = self.press.tags.add(node, Role::Caption);
            self.lines(caption, &wrap(&table.caption, look, ROOM), look, SIDE);
            self.y += 2.0;
        }
        let head = self.press.tags.add(node, Role::Head);
        let head = self.press.tags.add(head, Role::Row);
        for at in 0..table.heads.len() {
            let cell = self.press.tags.add(head, Role::ColumnHead);
            let y = self.y;
            self.press.tagged(cell, None, |press| plan.head(press, at, y));
        }
        self.under_head(&plan);
        let rows = self.press.tags.add(node, Role::Rows);
        table.groups.iter().for_each(|group| self.group(&plan, rows, group));
        self.y += 10.0;
    }

    fn plan<'a>(&self, table: &'a Table) -> Plan<'a> {
        let columns = table.heads.len().max(1);
        let text = |size, hand| Type { hand, size, colour: self.colours.ink };
        let quiet = |size| Type { hand: Hand::Regular, size, colour: self.colours.quiet };
        let mut plan = Plan {
            table,
            widths: Vec::new(),
            head: text(8.0, Hand::Strong),
            name: text(9.0, Hand::Regular),
            cell: text(9.0, Hand::Regular),
            under: quiet(7.0),
            heads: Vec::new(),
            head_high: 0.0,
            is_upright: false,
        };
        if table.look == Look::Lines {
            plan.widths = fitted(&plan);
            if plan.widths.iter().sum::<f32>() > ROOM + 0.5 {
                // Many columns: smaller letters, and words that are too wide are broken.
                plan.head.size = 6.5;
                (plan.name.size, plan.cell.size) = (7.0, 7.0);
                plan.widths = fitted(&plan);
                let all: f32 = plan.widths.iter().sum();
                plan.widths.iter_mut().for_each(|it| *it *= (ROOM / all).min(1.0));
            }
        } else {
            let wide = (ROOM - NAMES) / (columns - 1).max(1) as f32;
            plan.widths = vec![wide; columns];
            plan.widths[0] = NAMES;
            plan.cell = text(if wide < 32.0 { 8.5 } else { 9.5 }, Hand::Strong);
            plan.under.size = 6.5;
            plan.is_upright = wide < UPRIGHT;
        }
        let room = |at: usize| match plan.is_upright && at > 0 {
            true => LONGEST,
            false => plan.widths[at] - if table.look == Look::Lines { BESIDE } else { 4.0 },
        };
        let heads: Vec<Vec<Line>> =
            table.heads.iter().enumerate().map(|(at, it)| wrap(it, plan.head, room(at))).collect();
        let high = |at: usize, lines: &Vec<Line>| match plan.is_upright && at > 0 {
            true => lines.iter().map(|it| it.width).fold(0.0, f32::max),
            false => lines.len() as f32 * plan.head.leading(),
        };
        plan.head_high =
            heads.iter().enumerate().map(|(at, it)| high(at, it)).fold(0.0, f32::max) + 6.0;
        plan.heads = heads;
        plan
    }

    /// A line under heads, in a table with lines.
    fn under_head(&mut self, plan: &Plan<'_>) {
        self.y += plan.head_high;
        if plan.table.look == Look::Lines {
            self.rule(1.0);
        }
    }

    fn rule(&mut self, width: f32) {
        let stroke = Stroke { colour: self.colours.line, width, is_round: false, dash: None };
        let (y, paint) = (self.y, Paint { fill: None, stroke: Some(stroke) });
        self.press.seen(|press| press.line((SIDE, y), (SIDE + ROOM, y), paint));
    }

    /// Goes on at the next sheet, with the heads again, where less than this is left; answers whether it did.
    fn go_on(&mut self, plan: &Plan<'_>, high: f32) -> bool {
        let now = self.press.now();
        self.need(high);
        let is_next = self.press.now() != now;
        if is_next {
            let y = self.y;
            self.press.seen(|press| {
                (0..plan.heads.len()).for_each(|at| plan.head(press, at, y));
            });
            self.under_head(plan);
        }
        is_next
    }

    fn group(&mut self, plan: &Plan<'_>, parent: usize, group: &Group) {
        let rows: Vec<SetRow<'_>> = group.rows.iter().map(|it| plan.set(it)).collect();
        let look = Type { hand: Hand::Strong, size: 10.0, colour: self.colours.ink };
        let name_high = if group.name.is_empty() { 0.0 } else { look.leading() + 8.0 };
        let together = if rows.len() <= 5 { rows.len() } else { 2 };
        self.go_on(plan, name_high + rows.iter().take(together).map(|it| it.high).sum::<f32>());
        let words = line(&group.name, look);
        let name_y = |y: f32| (SIDE, y + 6.0 + look.size);
        if !group.name.is_empty() {
            let row = self.press.tags.add(parent, Role::Row);
            let cell = self.press.tags.add(row, Role::RowHead);
            self.press.tags.nodes[cell].columns = plan.widths.len();
            let at = name_y(self.y);
            self.press.tagged(cell, None, |press| press.write(&words, look, at));
            self.y += name_high;
        }
        for row in &rows {
            if self.go_on(plan, row.high) && !group.name.is_empty() {
                let at = name_y(self.y);
                self.press.seen(|press| press.write(&words, look, at));
                self.y += name_high;
            }
            self.row(plan, parent, row);
        }
    }

    fn row(&mut self, plan: &Plan<'_>, parent: usize, it: &SetRow<'_>) {
        let node = self.press.tags.add(parent, Role::Row);
        let name = self.press.tags.add(node, Role::RowHead);
        let is_lines = plan.table.look == Look::Lines;
        let high = if is_lines { it.high } else { it.high - GAP };
        let words = stack(&it.name, plan.name) + stack(&it.under, plan.under);
        let top = self.y + if is_lines { 4.0 } else { (high - words) / 2.0 };
        self.press.tagged(name, None, |press| {
            press.stacked(&it.name, plan.name, (SIDE, top), None);
            press.stacked(&it.under, plan.under, (SIDE, top + stack(&it.name, plan.name)), None);
        });
        let mut x = SIDE + plan.widths[0];
        for (cell, wide, lines) in &it.cells {
            let node = self.press.tags.add(node, Role::Cell);
            self.press.tags.nodes[node].columns = 1 + cell.wider;
            self.cell(plan, node, (cell, lines), (x, self.y), (*wide, high));
            x += wide;
        }
        self.y += it.high;
        if is_lines {
            self.rule(0.5);
        }
    }

    fn cell(
        &mut self,
        plan: &Plan<'_>,
        node: usize,
        (cell, lines): (&Cell, &[Line]),
        (x, y): (f32, f32),
        (wide, high): (f32, f32),
    ) {
        let said = cell.said.as_deref();
        let colour = cell.fill.map_or(self.colours.ink, |it| it.1);
        let colour = if cell.is_hatched { self.colours.quiet } else { colour };
        let mut look = Type { colour, ..plan.cell };
        if plan.table.look == Look::Lines {
            if !cell.text.is_empty() {
                self.press.tagged(node, said, |press| {
                    press.stacked(lines, look, (x, y + 4.0), None);
                });
            }
            return;
        }
        let at = (x + GAP, y);
        let size = (wide - GAP, high);
        let hatch = self.colours.line;
        self.press.seen(|press| match cell.fill {
            _ if cell.is_hatched => press.hatch(at, size, hatch),
            Some((fill, _)) => press.rect(at, size, 4.0, Paint::filled(fill)),
            None => {}
        });
        if cell.is_hatched {
            look = Type { hand: Hand::Regular, size: 8.0, ..look };
        }
        let under = Type { colour, ..plan.under };
        let small = if cell.under.is_empty() { Vec::new() } else { vec![line(&cell.under, under)] };
        let words = stack(lines, look) + small.len() as f32 * under.size;
        let top = y + (high - words) / 2.0;
        if lines.is_empty() && small.is_empty() {
            return;
        }
        self.press.tagged(node, said, |press| {
            press.stacked(lines, look, (x + GAP, top), Some(wide - GAP));
            press.stacked(
                &small,
                under,
                (x + GAP, top + stack(lines, look) - 2.0),
                Some(wide - GAP),
            );
        });
    }
}

impl Plan<'_> {
    /// A head at the foot of the row of heads.
    fn head(&self, press: &mut Press, at: usize, y: f32) {
        let x = SIDE + self.widths[..at].iter().sum::<f32>();
        let low = y + self.head_high - 4.0;
        let lines = &self.heads[at];
        if self.is_upright && at > 0 {
            let middle = x + GAP + (self.widths[at] - GAP) / 2.0;
            let leading = self.head.size * 1.15;
            let first = middle - leading * (lines.len() as f32 - 1.0) / 2.0 + self.head.size * 0.36;
            for (at, words) in lines.iter().enumerate() {
                press.write_up(words, self.head, (first + at as f32 * leading, low));
            }
            return;
        }
        let centred = (self.table.look == Look::Blocks && at > 0).then(|| self.widths[at] - GAP);
        let x = if centred.is_some() { x + GAP } else { x };
        press.stacked(lines, self.head, (x, low - stack(lines, self.head) + 1.0), centred);
    }

    fn set<'a>(&self, row: &'a Row) -> SetRow<'a> {
        let is_lines = self.table.look == Look::Lines;
        let name = wrap(&row.name, self.name, self.widths[0] - BESIDE);
        let under = match row.under.is_empty() {
            true => Vec::new(),
            false => wrap(&row.under, self.under, self.widths[0] - BESIDE),
        };
        let mut at = 1;
        let mut cells = Vec::new();
        for cell in &row.cells {
            let end = (at + 1 + cell.wider).min(self.widths.len());
            let wide: f32 = self.widths.get(at..end).map_or(0.0, |it| it.iter().sum());
            let lines = match cell.text.is_empty() {
                true => Vec::new(),
                false => wrap(&cell.text, self.cell, wide - if is_lines { BESIDE } else { GAP }),
            };
            cells.push((cell, wide, lines));
            at = end;
        }
        let words = stack(&name, self.name) + stack(&under, self.under);
        let most = cells.iter().map(|it| stack(&it.2, self.cell)).fold(words, f32::max);
        let high = if is_lines { most + 7.0 } else { (most + 4.0).max(24.0) + GAP };
        SetRow { name, under, cells, high }
    }
}

impl Press {
    /// Lines under each other from a place on, in the middle of a width where one is given.
    fn stacked(&mut self, lines: &[Line], look: Type, (x, y): (f32, f32), width: Option<f32>) {
        for (at, words) in lines.iter().enumerate() {
            let x = width.map_or(x, |width| x + (width - words.width) / 2.0);
            self.write(words, look, (x, y + look.leading() * at as f32 + look.size * 1.02));
        }
    }
}

fn stack(lines: &[Line], look: Type) -> f32 {
    lines.len() as f32 * look.leading()
}
