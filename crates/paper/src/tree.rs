//! The structure tree in the file: each part with what it is, and from each piece of content back to its part.

use crate::file::Numbers;
use crate::tags::{Kid, Node, Role, Tags};
use pdf_writer::types::{ListNumbering, StructRole, TableHeaderScope};
use pdf_writer::writers::StructTreeRoot;
use pdf_writer::{Finish, Pdf, Rect, Ref, TextStr};

/// Writes the tree. `owners` tells of each sheet which part each piece of content is in.
pub(crate) fn write(
    pdf: &mut Pdf,
    numbers: &mut Numbers,
    root: Ref,
    tags: &Tags,
    owners: &[Vec<usize>],
    sheets: &[Ref],
) {
    let nodes = numbers.many(tags.nodes.len());
    let lists = numbers.many(owners.len());
    for (number, of) in lists.iter().zip(owners) {
        let mut list = pdf.indirect(*number).array();
        of.iter().for_each(|node| {
            list.item(nodes[*node]);
        });
    }
    let mut top = pdf.indirect(root).start::<StructTreeRoot<'_>>();
    top.child(nodes[0]);
    let mut back = top.parent_tree();
    let mut entries = back.nums();
    for (at, list) in lists.iter().enumerate() {
        entries.insert(i32::try_from(at).unwrap_or(i32::MAX), *list);
    }
    entries.finish();
    back.finish();
    top.parent_tree_next_key(i32::try_from(lists.len()).unwrap_or(i32::MAX));
    top.finish();
    for (node, number) in tags.nodes.iter().zip(&nodes) {
        part(pdf, *number, node, node.parent.map_or(root, |it| nodes[it]), &nodes, sheets);
    }
}

fn part(pdf: &mut Pdf, number: Ref, node: &Node, parent: Ref, nodes: &[Ref], sheets: &[Ref]) {
    let mut element = pdf.struct_element(number);
    element.kind(kind(node.role)).parent(parent);
    if let Some(said) = &node.said {
        element.alt(TextStr(said));
    }
    if let Some((sheet, _)) = node.place {
        element.page(sheets[sheet]);
    }
    let mut attributes = element.attributes();
    match node.role {
        Role::ColumnHead | Role::RowHead | Role::Cell => {
            let mut table = attributes.push().table();
            match node.role {
                Role::ColumnHead => {
                    table.scope(TableHeaderScope::Column);
                }
                Role::RowHead => {
                    table.scope(TableHeaderScope::Row);
                }
                _ => {}
            }
            if node.columns > 1 {
                table.col_span(i32::try_from(node.columns).unwrap_or(i32::MAX));
            }
        }
        Role::Points => {
            attributes.push().list().list_numbering(ListNumbering::Disc);
        }
        Role::Figure => {
            if let Some((_, [left, low, right, high])) = node.place {
                attributes.push().layout().bbox(Rect::new(left, low, right, high));
            }
        }
        _ => {}
    }
    attributes.finish();
    let mut kids = element.children();
    for kid in &node.kids {
        match *kid {
            Kid::Node(at) => {
                kids.struct_element(nodes[at]);
            }
            Kid::Content { sheet, number } => {
                kids.marked_content_ref()
                    .page(sheets[sheet])
                    .marked_content_id(i32::try_from(number).unwrap_or(i32::MAX));
            }
        }
    }
}

fn kind(role: Role) -> StructRole {
    match role {
        Role::Document => StructRole::Document,
        Role::Heading(1) => StructRole::H1,
        Role::Heading(2) => StructRole::H2,
        Role::Heading(_) => StructRole::H3,
        Role::Paragraph => StructRole::P,
        Role::List | Role::Points => StructRole::L,
        Role::Item => StructRole::LI,
        Role::Label => StructRole::Lbl,
        Role::Body => StructRole::LBody,
        Role::Figure => StructRole::Figure,
        Role::Table => StructRole::Table,
        Role::Caption => StructRole::Caption,
        Role::Head => StructRole::THead,
        Role::Rows => StructRole::TBody,
        Role::Row => StructRole::TR,
        Role::ColumnHead | Role::RowHead => StructRole::TH,
        Role::Cell => StructRole::TD,
    }
}
