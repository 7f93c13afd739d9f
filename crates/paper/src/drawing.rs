//! Drawings: a few shapes, in points, whose places along the width may be shares of it.

/// A colour as printers of pages have it: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Paper.
    pub const WHITE: Colour = Colour([255; 3]);

    /// The colour as it looks on paper when it is only so much there (0 to 1).
    pub fn thinned(self, share: f32) -> Colour {
        let mix = |it: u8| 255.0 - (255.0 - f32::from(it)) * share.clamp(0.0, 1.0);
        Colour(self.0.map(|it| mix(it).round() as u8))
    }
}

/// A place or length along the width: a share of it (0 to 1) and points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Along {
    /// The share.
    pub share: f32,
    /// What comes to it.
    pub points: f32,
}

impl Along {
    /// Points alone.
    pub const fn points(points: f32) -> Along {
        Along { share: 0.0, points }
    }

    /// How many points that is at this width.
    pub fn at(self, width: f32) -> f32 {
        self.share * width + self.points
    }
}

/// How a shape is painted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Paint {
    /// Its inside.
    pub fill: Option<Colour>,
    /// Its line.
    pub stroke: Option<Stroke>,
}

impl Paint {
    /// A colour inside, no line.
    pub const fn filled(colour: Colour) -> Paint {
        Paint { fill: Some(colour), stroke: None }
    }
}

/// A line's colour and width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width in points.
    pub width: f32,
    /// Whether its ends are round.
    pub is_round: bool,
    /// Lengths of a dash and of the gap after it.
    pub dash: Option<(f32, f32)>,
}

/// Which end of words lies at their place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Their begin.
    #[default]
    Start,
    /// Their middle.
    Middle,
    /// Their end.
    End,
}

/// A step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// Goes there without a line.
    To([f32; 2]),
    /// A straight line.
    Line([f32; 2]),
    /// A curve (cubic Bézier): two points that pull, and where it ends.
    Curve([f32; 6]),
    /// Back to where it began.
    Close,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle: left, top, width, height and the radius of its corners.
    Rect(Along, f32, Along, f32, f32, Paint),
    /// A straight line from a place to a place.
    Line((Along, f32), (Along, f32), Paint),
    /// A circle: its middle and radius.
    Circle((Along, f32), f32, Paint),
    /// A path; it begins at the place it is moved by.
    Path(Along, Vec<Move>, Paint),
    /// Words: where their line begins, which end lies there, how large, whether strong.
    Words {
        /// Where their line is.
        at: (Along, f32),
        /// Which end of them lies there.
        anchor: Anchor,
        /// Their size in points.
        size: f32,
        /// Whether they are strong.
        is_strong: bool,
        /// Their colour.
        colour: Colour,
        /// What they say.
        words: String,
    },
}

impl Shape {
    /// A rectangle in points: its corner left above, width and height, radius of corners.
    pub fn rect(at: (f32, f32), size: (f32, f32), corner: f32, paint: Paint) -> Shape {
        let points = Along::points;
        Shape::Rect(points(at.0), at.1, points(size.0), size.1, corner, paint)
    }
}

/// A drawing of a height, as wide as there is room.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its height in points.
    pub height: f32,
    /// What is read aloud in its place.
    pub said: String,
    /// What is drawn, the lowest first.
    pub shapes: Vec<Shape>,
}
