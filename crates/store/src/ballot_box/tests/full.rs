//! A full disk: whoever puts a ballot hears that it is not kept, and can send it again when there is room.

use super::{
    super::{
        Request, file,
        writer::{Answer, Clerk, Work},
    },
    *,
};
use crate::{StoreError, queue::Queue};
use std::{
    sync::{Arc, mpsc},
    thread,
};

#[test]
fn where_there_is_no_room_nothing_is_kept_by_half_and_later_it_is() {
    let folder = Folder::new();
    let opened = file::open(&folder.file()).expect("opens");
    let line = Arc::new(Queue::new());
    let clerk = Clerk::new(opened.connection, Arc::clone(&line), NEVER, opened.left);
    let clerk = thread::spawn(move || clerk.serve());
    let (told, answers) = mpsc::channel();
    let put = |who: u32, bytes: usize| {
        let told = told.clone();
        let ballot = Cast { wire: vec![1; bytes], ..cast(who, 1) };
        let answer: Answer<Put> = Box::new(move |came| drop(told.send((who, came))));
        line.push(Request::Change(Work::boxed(
            move |connection| super::super::put(connection, &ballot),
            answer,
        )));
    };
    let room = |pages: i64| {
        let (told, done) = mpsc::channel();
        line.push(Request::Look(Box::new(move |connection| {
            let set = connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()));
            drop(told.send(set));
        })));
        done.recv().expect("is answered").expect("is set");
    };
    room(20);
    put(1, 1000);
    put(2, 500_000);
    put(3, 1000);
    let mut came: Vec<_> = answers.iter().take(3).collect();
    came.sort_by_key(|(who, _)| *who);
    assert!(matches!(came[0].1, Ok(Put::Kept)), "{came:?}");
    assert!(matches!(came[1].1, Err(StoreError::DiskFull)), "{came:?}");
    assert!(matches!(came[2].1, Ok(Put::Kept)), "{came:?}");
    room(10_000);
    put(2, 500_000);
    let came = answers.recv().expect("is answered");
    assert!(matches!(came, (2, Ok(Put::Kept))), "{came:?}");
    line.close();
    clerk.join().expect("ends");
    drop(opened.lock);
    let mut sizes = Vec::new();
    let ballots = folder.open();
    let read = ballots.each(WAVE, |_, _, wire| {
        sizes.push(wire.len());
        true
    });
    read.expect("is read");
    sizes.sort_unstable();
    assert_eq!(sizes, [1000, 1000, 500_000]);
}
