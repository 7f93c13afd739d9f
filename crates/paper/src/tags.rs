//! The structure tree: what each piece of content is, in the order it is read aloud.

/// What a part of the tree is (PDF 1.7, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Heading(u8),
    Paragraph,
    List,
    /// A list with a point in front of each item.
    Points,
    Item,
    Label,
    Body,
    Figure,
    Table,
    Caption,
    Head,
    Rows,
    Row,
    /// The head of a column.
    ColumnHead,
    /// The head of a row, or of a group of rows.
    RowHead,
    Cell,
}

/// A part of the tree.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    /// The part it is in; none of the whole document.
    pub(crate) parent: Option<usize>,
    pub(crate) kids: Vec<Kid>,
    /// What is read aloud in its place.
    pub(crate) said: Option<String>,
    /// How many columns it takes.
    pub(crate) columns: usize,
    /// Where it lies: sheet, then left, bottom, right, top as PDF counts.
    pub(crate) place: Option<(usize, [f32; 4])>,
}

/// What is in a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    /// Another part.
    Node(usize),
    /// Content of a sheet by its number there.
    Content { sheet: usize, number: usize },
}

/// The tree; part 0 is the document.
#[derive(Debug)]
pub(crate) struct Tags {
    pub(crate) nodes: Vec<Node>,
}

impl Tags {
    pub(crate) fn new() -> Tags {
        Tags { nodes: vec![Node::new(Role::Document, None)] }
    }

    /// A new part at the end of another.
    pub(crate) fn add(&mut self, parent: usize, role: Role) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Node::new(role, Some(parent)));
        self.nodes[parent].kids.push(Kid::Node(at));
        at
    }
}

impl Node {
    fn new(role: Role, parent: Option<usize>) -> Node {
        Node { role, parent, kids: Vec::new(), said: None, columns: 1, place: None }
    }
}
