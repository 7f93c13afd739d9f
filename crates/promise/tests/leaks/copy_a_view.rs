//! A view can't be copied to be used later.
use zwerm_promise::pair::PairView;

fn leak<'a>(view: &PairView<'a>) -> PairView<'a> {
    <PairView<'a> as Clone>::clone(view)
}

fn main() {}
