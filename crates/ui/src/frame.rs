//! What stands around every page: the head, the menu, the dialogs.
//!
//! `layout.html` and `bare.html`, which the pages extend, call these. A page's template is compiled with all it extends; written there,
//! the frame was in the program a hundred times over (docs/decisions/0010).

use crate::Shell;
use askama::{Template, filters::HtmlSafe};

macro_rules! pieces {
    ($($(#[$says:meta])* $name:ident, $Piece:ident, $path:literal;)*) => {$(
        #[doc = concat!("`", $path, "`, for one page.")]
        #[derive(Debug, Template)]
        #[template(path = $path)]
        pub struct $Piece<'a> {
            shell: &'a Shell,
        }
        impl HtmlSafe for $Piece<'_> {}

        $(#[$says])*
        pub fn $name(shell: &Shell) -> $Piece<'_> {
            $Piece { shell }
        }
    )*};
}

pieces! {
    /// Everything before a page's own content: head, menu, what was just done.
    top, Top, "layout_top.html";
    /// Everything after it: the menu of the keyboard, the quick way to an agreement.
    end, End, "layout_end.html";
    /// Before the content of a page without a menu.
    bare_top, BareTop, "bare_top.html";
    /// The languages, below a page without a menu.
    bare_foot, BareFoot, "bare_foot.html";
}
