"""An independent client (scim2-client) and an independent judge of servers (scim2-tester) keep people and teams in a demo.

The key is made as an administrator makes it: by the form, once.
"""
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

import httpx2
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_models import Group, PatchOp, PatchOperation, Resource, SearchRequest
from scim2_tester import Status, check_server

# What the judge passes over, and why.
EXPECTED_SKIPS = ["/.search", "No removable", "No suitable", "No addable", "No replaceable"]


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def browser():
    """Keeps cookies as a browser does that trusts its own machine, also without TLS."""
    opener, cookies = urllib.request.build_opener(NoRedirect), {}

    def page(url, fields=None):
        data = urllib.parse.urlencode(fields).encode() if fields is not None else None
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        try:
            answer = opener.open(urllib.request.Request(url, data, headers), timeout=60)
        except urllib.error.HTTPError as error:
            if error.code != 303:
                raise
            answer = error
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = cookie.partition("=")
            cookies[name] = rest.split(";")[0]
        return answer.read().decode()

    return page


def value(page, name):
    return re.search(rf'name="{name}" value="([^"]*)"', page).group(1)


def key_of(base):
    page = browser()
    begin = page(f"{base}/demo?q=Jeroen+Postma")
    card = re.search(r'name="person" value="(\d+)">(?:(?!</button>).)*Jeroen Postma', begin, re.S)
    fields = {name: value(begin, name) for name in ("csrf", "action_id")}
    page(f"{base}/demo/visit", {**fields, "person": card.group(1)})
    made = page(f"{base}/people/provider")
    fields = {name: value(made, name) for name in ("csrf", "action_id")}
    return re.search(r'id="key" value="([^"]{43})"', page(f"{base}/people/provider", fields)).group(1)


def judged(client):
    wrong = [it for it in check_server(client) if it.status not in (Status.SUCCESS, Status.COMPLIANT, Status.ACCEPTABLE)]
    good = len(check_server(client)) - len(wrong)
    skips = [it for it in wrong if it.status == Status.SKIPPED and any(word in (it.reason or "") for word in EXPECTED_SKIPS)]
    wrong = [it for it in wrong if it not in skips]
    for it in wrong:
        print(f"{it.status.name} {it.title} {it.resource_type or ''}: {it.reason}", file=sys.stderr)
    print(f"scim2-tester: {good} checks are good, {len(skips)} do not apply")
    return not wrong and good > 20


def walked(client):
    """A first day and a last one, with the models that the client learnt from the server."""
    user_model, group_model = client.get_resource_model("User"), client.get_resource_model("Group")
    user = client.create(user_model(user_name="noor.de.ven@proef.example", display_name="Noor de Ven", active=True))
    found = client.query(user_model, query_parameters=SearchRequest(filter='userName eq "NOOR.de.ven@proef.example"'))
    assert [it.id for it in found.resources] == [user.id], found
    group = client.create(group_model(display_name="Team Proef"))
    patch = PatchOp[group_model](operations=[PatchOperation(op="add", path="members", value=[{"value": user.id}])])
    client.modify(group_model, group.id, patch)
    group = client.query(group_model, group.id)
    assert [it.value for it in group.members] == [user.id], group
    assert [it.value for it in client.query(user_model, user.id).groups] == [group.id]
    patch = PatchOp[user_model](operations=[PatchOperation(op="replace", path="active", value=False)])
    client.modify(user_model, user.id, patch)
    assert client.query(user_model, user.id).active is False
    page = client.query(user_model, query_parameters=SearchRequest(start_index=1, count=3))
    assert page.items_per_page == 3 and page.total_results > 3, page
    client.delete(user_model, user.id)
    gone = client.query(user_model, query_parameters=SearchRequest(filter='userName eq "noor.de.ven@proef.example"'))
    assert gone.total_results == 0, gone
    print("scim2-client: somebody came in, into a team, and left")


def main():
    base = sys.argv[1]
    headers = {"Authorization": f"Bearer {key_of(base)}"}
    with httpx2.Client(base_url=f"{base}/scim/v2", headers=headers, timeout=30) as http_client:
        client = SyncSCIMClient(http_client)
        client.discover()
        walked(client)
        if not judged(client):
            sys.exit(1)


main()
