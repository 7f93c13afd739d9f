//! Private words from the database: opened by the two, by nobody else, and never with another's view.

use zwerm_domain::{Actor, AgreementId, OrganisationId, PersonId, Side, Timestamp};
use zwerm_promise::pair::{
    Claim, PairText, Shut, Since, UNREADABLE, open_parties_of, pair_key, pair_view, parties_of,
};
use zwerm_store::{
    PairReader, StoreError, params,
    proving::{SealedNow, Standing, Strange, unproved},
    spot, statements, testing,
};

const HOUSE: OrganisationId = OrganisationId::new(1);
const ANN: PersonId = PersonId::new(1);
const BEN: PersonId = PersonId::new(2);
const EVE: PersonId = PersonId::new(3);
const FIRST: AgreementId = AgreementId::new(1);
const SECOND: AgreementId = AgreementId::new(2);

statements! {
    ADD_ORGANISATION = "
        INSERT INTO organisation (id, name, language, time_zone, founded_on)
        VALUES ($1, 'Waterrijk', 'nl', 'Europe/Amsterdam', '2026-01-01')";
    ADD_PERSON = "
        INSERT INTO person (id, organisation_id, key, name, sort_key, phone, job_title, language,
            time_zone, working_hours, how_i_work, joined_on, version)
        VALUES ($1, $2, $3, 'x', 'x', '', '', 'nl', 'Europe/Amsterdam', '', '', '2026-01-01', 1)";
    ADD_AGREEMENT = "
        INSERT INTO agreement (id, organisation_id, state, version, agreed_version, moves)
        VALUES ($1, $2, 'agreed', 1, 1, 2)";
    ADD_PARTY = "
        INSERT INTO agreement_party (agreement_id, person_id, side, ended_on, proof)
        VALUES ($1, $2, $3, $4, $5)";
    ADD_REASON = "
        INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES ($1, $2, $3)";
    FORGET_KEY = "DELETE FROM pair_key WHERE agreement_id = $1";
    TAKE = "DELETE FROM agreement_party WHERE agreement_id = $1 AND person_id = $2";
    NO_MARKS = "DELETE FROM sealed_table";
    NO_PROOFS = "UPDATE agreement_party SET proof = NULL";
    FROM_LATER = "UPDATE agreement_party SET first_version = 2 WHERE agreement_id = $1 AND person_id = $2";
    FROM_THE_BEGINNING = "UPDATE agreement_party SET first_version = 0 WHERE agreement_id = $1 AND person_id = $2";
    SWAP = "UPDATE agreement_reason SET person_id = $3 WHERE agreement_id = $1 AND person_id = $2";
    READ_REASON = "SELECT agreement_id, text, person_id FROM agreement_reason WHERE agreement_id = $1";
}

fn actor(person: PersonId) -> Actor {
    Actor::from_session(person, HOUSE, zwerm_domain::Offices::NONE)
}

/// Ann and Ben have an agreement; Ann and Eve have another, which has ended.
fn world() -> testing::TestStore {
    let store = testing::store();
    store.unlock([7; 32]);
    let ended = Some("2026-11-01".to_owned());
    store
        .write_now::<_, StoreError>(move |tx| {
            tx.run(&ADD_ORGANISATION, &params![HOUSE])?;
            for person in [ANN, BEN, EVE] {
                tx.run(&ADD_PERSON, &params![person, HOUSE, person.to_string()])?;
            }
            let pairs = [(FIRST, BEN, None), (SECOND, EVE, ended.clone())];
            for (agreement, other, ended_on) in pairs {
                tx.run(&ADD_AGREEMENT, &params![agreement, HOUSE])?;
                for (person, side) in [(ANN, Side::Performer), (other, Side::Counterpart)] {
                    let proof =
                        Claim::Seat(agreement, person, Since::default()).proof(&tx.keys())?;
                    let row = params![agreement, person, side.code(), ended_on.clone(), proof];
                    tx.run(&ADD_PARTY, &row)?;
                }
                let words = format!("geheim van {agreement}");
                let spot = spot("agreement_reason.text", ANN.get());
                let words = pair_key(tx, agreement)?.seal(spot, &words)?;
                tx.run(&ADD_REASON, &params![agreement, ANN, words])?;
            }
            Ok(())
        })
        .expect("a small world");
    store
}

fn reason(tx: &mut PairReader, agreement: AgreementId) -> Result<PairText, StoreError> {
    tx.act_as(ANN)?;
    tx.one(&READ_REASON, &params![agreement], |row| {
        PairText::read(row, 0, 1, spot("agreement_reason.text", row.get::<i64>(2)?))
    })
}

/// What Ann reads of the first agreement.
fn ann_reads(store: &testing::TestStore) -> (Result<String, Shut>, String) {
    let read = store.read_pair_now::<_, StoreError>(|tx| {
        let ann = actor(ANN);
        let parties = parties_of(tx, &ann, FIRST)?.ok_or(StoreError::NotFound)?;
        let view = pair_view(&ann, &parties).ok_or(StoreError::NotFound)?;
        let text = reason(tx, FIRST)?;
        Ok((text.reveal(&view), text.words(&view)?))
    });
    read.expect("the page goes on")
}

#[test]
fn without_their_key_words_are_gone_and_whoever_reads_goes_on() {
    let store = world();
    assert_eq!(ann_reads(&store).0, Ok("geheim van 1".to_owned()));
    store
        .write_now::<_, StoreError>(|tx| tx.run(&FORGET_KEY, &params![FIRST]))
        .expect("is forgotten");
    assert_eq!(ann_reads(&store), (Err(Shut::Unreadable), UNREADABLE.to_owned()));
}

/// What Eve reads of the first agreement, once there is a row that says she takes part.
fn eve_reads(store: &testing::TestStore) -> Result<String, Shut> {
    let read = store.read_pair_now::<_, StoreError>(|tx| {
        let eve = actor(EVE);
        let parties = parties_of(tx, &eve, FIRST)?.ok_or(StoreError::NotFound)?;
        let view = pair_view(&eve, &parties).ok_or(StoreError::NotFound)?;
        assert!(!view.has_key() || reason(tx, FIRST)?.reveal(&view).is_ok());
        Ok(reason(tx, FIRST)?.reveal(&view))
    });
    read.expect("the page goes on")
}

#[test]
fn a_party_that_somebody_wrote_by_hand_opens_no_word_and_a_seat_that_is_given_does() {
    let store = world();
    let put = |proof: Option<Vec<u8>>| {
        store.write_now::<_, StoreError>(move |tx| {
            tx.run(&TAKE, &params![FIRST, EVE])?;
            let side = Side::Performer.code();
            tx.run(&ADD_PARTY, &params![FIRST, EVE, side, None::<String>, proof.clone()])
        })
    };
    let proof = |agreement, person| {
        Claim::Seat(agreement, person, Since::default())
            .proof(&zwerm_store::Keys::of([7; 32]))
            .expect("a proof")
    };
    // None, that of another agreement, of somebody else, and that of a seat elsewhere in the table.
    for made_up in [None, Some(proof(SECOND, EVE)), Some(proof(FIRST, ANN)), Some(vec![0; 32])] {
        put(made_up).expect("is written");
        assert_eq!(eve_reads(&store), Err(Shut::Unreadable));
        assert_eq!(forged(&store), [FIRST.get()], "and it is named");
    }
    put(Some(proof(FIRST, EVE))).expect("is written");
    assert_eq!(eve_reads(&store), Ok("geheim van 1".to_owned()));
    assert_eq!(forged(&store), []);
}

/// In which agreements somebody was put by hand.
fn forged(store: &testing::TestStore) -> Vec<i64> {
    let found = store.read_now::<_, StoreError>(|tx| {
        let keys = tx.keys();
        unproved(tx, &keys)
    });
    found.expect("is looked through").into_iter().flat_map(|it| it.agreements).collect()
}

#[test]
fn a_seat_opens_from_where_it_was_given_and_not_from_before() {
    let store = world();
    let moved = |sql| store.write_now::<_, StoreError>(move |tx| tx.run(sql, &params![FIRST, ANN]));
    moved(&FROM_LATER).expect("is changed");
    assert_eq!(ann_reads(&store).0, Err(Shut::Unreadable), "another beginning than she was given");
    moved(&FROM_THE_BEGINNING).expect("is put back");
    assert_eq!(ann_reads(&store).0, Ok("geheim van 1".to_owned()));
}

#[test]
fn seats_of_before_are_proved_when_somebody_asks_and_not_where_some_are_proved_already() {
    let store = world();
    store.write_now::<_, StoreError>(|tx| tx.run(&NO_PROOFS, &[])).expect("as before");
    assert_eq!(ann_reads(&store).0, Err(Shut::Unreadable));
    let sealed = store.seal(Strange::Refused, Timestamp(1)).expect("are proved");
    assert_eq!(sealed, SealedNow::Done(4, Vec::new()));
    assert_eq!(ann_reads(&store).0, Ok("geheim van 1".to_owned()));
    // Somebody takes the mark away, and puts one more in.
    let put = store.write_now::<_, StoreError>(|tx| {
        tx.run(&NO_MARKS, &[])?;
        tx.run(&ADD_PARTY, &params![FIRST, EVE, "performer", None::<String>, None::<Vec<u8>>])
    });
    put.expect("is written");
    let odd = vec![Standing { table: "agreement_party", kept: 4, bare: 1 }];
    let refused = store.seal(Strange::Refused, Timestamp(2)).expect("is looked");
    assert_eq!(refused, SealedNow::Refused(odd.clone()));
    let left = store.seal(Strange::Left, Timestamp(3)).expect("goes on");
    assert_eq!(left, SealedNow::Done(0, odd));
    assert_eq!(eve_reads(&store), Err(Shut::Unreadable));
}

#[test]
fn words_that_were_put_under_the_name_of_another_stay_closed() {
    let store = world();
    let swapped = store.write_now::<_, StoreError>(|tx| {
        tx.act_as(ANN)?;
        tx.run(&SWAP, &params![FIRST, ANN, BEN])
    });
    assert_eq!(swapped.expect("is swapped"), 1);
    assert_eq!(ann_reads(&store), (Err(Shut::Unreadable), UNREADABLE.to_owned()));
}

#[test]
fn a_store_without_the_key_file_writes_no_words() {
    let store = testing::store();
    let key = store.write_now::<_, StoreError>(|tx| pair_key(tx, FIRST).map(drop));
    assert!(matches!(key, Err(StoreError::NoKey)), "{key:?}");
}

#[test]
fn one_of_the_two_reads_their_words() {
    let words = world().read_pair_now::<_, StoreError>(|tx| {
        let ben = actor(BEN);
        let parties = parties_of(tx, &ben, FIRST)?.ok_or(StoreError::NotFound)?;
        let view = pair_view(&ben, &parties).ok_or(StoreError::NotFound)?;
        assert_eq!((view.person(), view.side()), (BEN, Side::Counterpart));
        Ok(reason(tx, FIRST)?.reveal(&view))
    });
    assert_eq!(words.expect("read"), Ok("geheim van 1".to_owned()));
}

#[test]
fn a_third_person_gets_no_parties_and_no_view_of_those_of_others() {
    world()
        .read_pair_now::<_, StoreError>(|tx| {
            let eve = actor(EVE);
            assert!(parties_of(tx, &eve, FIRST)?.is_none());
            let parties = parties_of(tx, &actor(ANN), FIRST)?.ok_or(StoreError::NotFound)?;
            assert!(pair_view(&eve, &parties).is_none());
            Ok(())
        })
        .expect("read");
}

#[test]
fn the_same_number_in_another_organisation_is_somebody_else() {
    world()
        .read_pair_now::<_, StoreError>(|tx| {
            let elsewhere = Actor::from_session(
                ANN,
                OrganisationId::new(2),
                zwerm_domain::Offices::one(zwerm_domain::Office::Administrator),
            );
            assert!(parties_of(tx, &elsewhere, FIRST)?.is_none());
            let parties = parties_of(tx, &actor(ANN), FIRST)?.ok_or(StoreError::NotFound)?;
            assert!(pair_view(&elsewhere, &parties).is_none());
            Ok(())
        })
        .expect("read");
}

#[test]
fn the_view_of_one_agreement_does_not_open_the_words_of_another() {
    let words = world().read_pair_now::<_, StoreError>(|tx| {
        let ann = actor(ANN);
        let parties = parties_of(tx, &ann, FIRST)?.ok_or(StoreError::NotFound)?;
        let view = pair_view(&ann, &parties).ok_or(StoreError::NotFound)?;
        Ok(reason(tx, SECOND)?.reveal(&view))
    });
    assert_eq!(words.expect("read"), Err(Shut::OfAnotherPair));
}

#[test]
fn open_parties_are_those_of_agreements_that_have_not_ended() {
    let open = world().read_now::<_, StoreError>(|tx| {
        let open = open_parties_of(tx, &actor(ANN))?.own;
        Ok(open.iter().map(|parties| parties.agreement()).collect::<Vec<_>>())
    });
    assert_eq!(open.expect("read"), [FIRST]);
}
