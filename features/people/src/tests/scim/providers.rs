//! What Microsoft Entra and Okta really send, from the first look to the last day.

use super::{super::world, found, get, id, provider, send, told};
use serde_json::json;

#[tokio::test]
async fn entra_makes_changes_and_disables_somebody() {
    let world = world().await;
    let entra = provider(&world).await;
    assert!(found(&entra, "userName eq \"Test_User_dfeef4c5\"").await.is_empty());
    assert!(found(&entra, "externalId eq \"0a21f0f2\"").await.is_empty());
    let new = json!({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
        "externalId": "0a21f0f2", "userName": "Test_User_dfeef4c5@testuser.example", "active": true,
        "emails": [{"primary": true, "type": "work", "value": "Test_User_fd0ea19b@testuser.example"}],
        "meta": {"resourceType": "User"}, "name": {"formatted": "Ada van Test", "familyName": "van Test", "givenName": "Ada"},
        "roles": [], "displayName": "Ada van Test", "addresses": [{"type": "work", "formatted": "x"}],
        "phoneNumbers": [{"type": "work", "value": "06"}]});
    let made = told(&send(&entra, "POST", "/Users", &new).await, 201);
    let path = format!("/Users/{}", id(&made));
    assert_eq!(
        found(
            &entra,
            "emails[type eq \"work\" and value eq \"test_user_fd0ea19b@testuser.example\"]"
        )
        .await
        .len(),
        1
    );
    let change = |operations: serde_json::Value| json!({"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": operations});
    let changed = change(json!([
        {"op": "Replace", "path": "emails[type eq \"work\"].value", "value": "updated@testuser.example"},
        {"op": "Replace", "path": "name.familyName", "value": "van Proef"},
        {"op": "Add", "path": "displayName", "value": "Ada van Proef"},
        {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber", "value": "E-77"},
        {"op": "Replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": "1"},
        {"op": "Remove", "path": "phoneNumbers[type eq \"work\"].value"},
    ]));
    let changed = told(&send(&entra, "PATCH", &path, &changed).await, 200);
    assert_eq!(changed["emails"], json!([{"value": "updated@testuser.example", "type": "work"}]));
    assert_eq!(changed["displayName"], "Ada van Proef");
    assert_eq!(changed["name"], json!({"givenName": "Ada", "familyName": "van Proef"}));
    assert_eq!(
        changed["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"]["employeeNumber"],
        "E-77"
    );
    let renamed = change(
        json!([{"op": "Replace", "path": "userName", "value": "5b50642d@testuser.example"}]),
    );
    assert_eq!(
        told(&send(&entra, "PATCH", &path, &renamed).await, 200)["userName"],
        "5b50642d@testuser.example"
    );
    let disabled = change(json!([{"op": "Replace", "path": "active", "value": "False"}]));
    assert_eq!(told(&send(&entra, "PATCH", &path, &disabled).await, 200)["active"], false);
    told(&entra.ask("DELETE", &format!("/scim/v2{path}"), "").await, 204);
}

#[tokio::test]
async fn okta_replaces_and_deactivates_somebody() {
    let world = world().await;
    let okta = provider(&world).await;
    get(&okta, "/Users?startIndex=1&count=100").await;
    get(&okta, "/Groups?startIndex=1&count=100").await;
    assert!(found(&okta, "userName eq \"noor@okta.example\"").await.is_empty());
    let new = json!({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "noor@okta.example",
        "name": {"givenName": "Noor", "familyName": "Ven"}, "emails": [{"primary": true, "value": "noor@okta.example", "type": "work"}],
        "displayName": "Noor Ven", "locale": "nl-NL", "externalId": "00ujl29u0le5T6Aj10h7", "groups": [], "password": "1mz050nq", "active": true});
    let made = told(&send(&okta, "POST", "/Users", &new).await, 201);
    let path = format!("/Users/{}", id(&made));
    let mut changed = made.clone();
    changed["name"]["familyName"] = json!("de Ven");
    changed["displayName"] = json!("Noor de Ven");
    let changed = told(&send(&okta, "PUT", &path, &changed).await, 200);
    assert_eq!((&changed["displayName"], &changed["id"]), (&json!("Noor de Ven"), &made["id"]));
    // Where two names are told, the same one counts each time.
    let mut both = changed.clone();
    both["name"]["formatted"] = json!("Ven, Noor de");
    for _ in 0..2 {
        let again = told(&send(&okta, "PUT", &path, &both).await, 200);
        assert_eq!(again["displayName"], "Noor de Ven");
        assert_eq!(again["meta"]["version"], changed["meta"]["version"], "nothing changed");
    }
    let off = json!({"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        "Operations": [{"op": "replace", "value": {"active": false}}]});
    assert_eq!(told(&send(&okta, "PATCH", &path, &off).await, 200)["active"], false);
    let group = json!({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Test SCIMv2", "members": []});
    let group = told(&send(&okta, "POST", "/Groups", &group).await, 201);
    let path = format!("/Groups/{}", id(&group));
    let renamed = json!({"Operations": [{"op": "replace", "value": {"id": group["id"], "displayName": "Test SCIMv2 nieuw"}}]});
    assert_eq!(
        told(&send(&okta, "PATCH", &path, &renamed).await, 200)["displayName"],
        "Test SCIMv2 nieuw"
    );
    let member = json!({"Operations": [{"op": "add", "path": "members", "value": [{"value": made["id"], "display": "noor@okta.example"}]}]});
    assert_eq!(
        told(&send(&okta, "PATCH", &path, &member).await, 200)["members"][0]["value"],
        made["id"]
    );
}
