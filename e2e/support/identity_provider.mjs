// A real identity provider on this machine: oidc-provider, with its own plain pages to sign in and agree.
import { createServer } from "node:http";
import Provider from "oidc-provider";

/**
 * Listens first, so that a server can be told its address; `serves` then makes it known to a client with this return
 * address. `people` says of a name what it tells: address, and whether it made sure of it.
 */
export async function identityProvider(people) {
  let answer = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${server.address().port}`;
  return {
    issuer,
    serves(client) {
      const provider = new Provider(issuer, {
        clients: [{ ...client, grant_types: ["authorization_code"], response_types: ["code"] }],
        claims: { openid: ["sub"], email: ["email", "email_verified"] },
        pkce: { required: () => true, methods: ["S256"] },
        findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
      });
      answer = provider.callback();
    },
    stop: () => new Promise((resolve) => server.close(resolve) && server.closeAllConnections()),
  };
}

/** Its own pages ask another site for a font: there is none here. */
export const withoutFonts = (context) =>
  context.route("https://fonts.googleapis.com/**", (route) => route.fulfill({ contentType: "text/css", body: "" }));
