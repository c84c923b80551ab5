import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const REDIRECT = 'http://127.0.0.1:9/desk/provider/back';
export const CLIENT = { clientId: 'wegwijs', clientSecret: 'a secret of this test' };

/** Somebody at the provider. */
export interface AtProvider {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  /** How they signed in there. */
  amr?: string[];
}

/** A provider on this machine, at which whoever is named in `present` signs in without being asked. */
export interface TestProvider {
  issuer: string;
  present: AtProvider;
  /** Follows the provider's pages from where a person is sent to, up to the address that it sends them back to. */
  visit: (address: string) => Promise<URL>;
  stop: () => Promise<void>;
}

/** @param port where it is; 0: anywhere */
export async function startProvider(port = 0): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started: TestProvider = { issuer, present: { sub: 'nobody' }, visit: (address) => follow(address), stop: () => stop(server) };
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [REDIRECT] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['of this test'] },
    interactions: { url: (_, { uid }) => `/enter/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...started.present, sub }) }),
    loadExistingGrant: async (ctx) => {
      const { Grant } = provider;
      const { client, session } = ctx.oidc;
      const grant = new Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  // Complaints about keys for development would fill the output of the tests.
  provider.on('server_error', (_, error) => console.error(error));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/enter/')) {
      const { sub, amr = [] } = started.present;
      void provider.interactionFinished(request, response, { login: { accountId: sub, amr } }, { mergeWithLastSubmission: false });
    } else void answer(request, response);
  });
  return started;
}

async function follow(address: string): Promise<URL> {
  const jar = new Map<string, string>();
  for (let at = address, step = 0; step < 10; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${response.status} ${await response.text()}`);
    const next = new URL(location, at);
    if (next.href.startsWith(REDIRECT)) return next;
    at = next.href;
  }
  throw new Error('the provider leads nowhere');
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
