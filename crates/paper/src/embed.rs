//! Fonts in the file: only the letters that were used, each with what it shows, so that text can be selected and read aloud.

use crate::file::{Numbers, squeezed};
use crate::font::FONTS;
use crate::sheet::Used;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str};

/// Writes one; answers its number. `None` if it can't be made smaller, which the fonts of this crate can.
pub(crate) fn font(pdf: &mut Pdf, numbers: &mut Numbers, font: usize, used: &Used) -> Option<Ref> {
    let it = &FONTS[font];
    let program = subsetter::subset(it.bytes, 0, &used.glyphs).ok()?;
    let [whole, cid, about, file, shows] = [(); 5].map(|()| numbers.one());
    // Six letters tell that a font is a part of one.
    let tag = ["AAAAAA", "BBBBBB", "CCCCCC", "DDDDDD", "EEEEEE"].get(font).unwrap_or(&"FFFFFF");
    let name = format!("{tag}+{}", it.name);
    let name = Name(name.as_bytes());
    let system = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
    let mut of = pdf.type0_font(whole);
    of.base_font(name).encoding_predefined(Name(b"Identity-H")).descendant_font(cid);
    of.to_unicode(shows);
    of.finish();
    let mut of = pdf.cid_font(cid);
    of.subtype(CidFontType::Type2).base_font(name).system_info(system).font_descriptor(about);
    of.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
    let mut widths = of.widths();
    for (id, (_, width)) in &used.letters {
        widths.same(*id, *id, *width);
    }
    widths.finish();
    of.finish();
    let scale = 1000.0 / f32::from(it.face.units_per_em());
    let units = |value: i16| f32::from(value) * scale;
    let all = it.face.global_bounding_box();
    pdf.font_descriptor(about)
        .name(name)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(units(all.x_min), units(all.y_min), units(all.x_max), units(all.y_max)))
        .italic_angle(0.0)
        .ascent(units(it.face.ascender()))
        .descent(units(it.face.descender()))
        .cap_height(units(it.face.capital_height().unwrap_or(700)))
        .stem_v(80.0)
        .font_file2(file);
    let length = i32::try_from(program.len()).ok()?;
    let program = squeezed(&program);
    let mut stream = pdf.stream(file, &program);
    stream.filter(Filter::FlateDecode).pair(Name(b"Length1"), length);
    stream.finish();
    let mut map = UnicodeCmap::new(Name(b"Letters"), system);
    for (id, (letter, _)) in &used.letters {
        map.pair(*id, *letter);
    }
    pdf.cmap(shows, &map.finish());
    Some(whole)
}
