import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Settings } from '../config/settings.ts';
import { Failure } from '../failure.ts';
import { readAddress } from './address.ts';
import { BARE_POLICY, SECURITY_HEADERS, STRICT_TRANSPORT } from './headers.ts';
import { createMetrics } from './metrics.ts';
import { pageCache, respondWith } from './page-cache.ts';

/** The application's own request handler (adapter-node's `handler`). */
export type Handler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/** Request headers by which the application learns its public address; what a client sends under these names is replaced. */
export const ORIGIN_HEADERS = { protocol: 'x-wegwijs-protocol', host: 'x-wegwijs-host' } as const;

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * What stands in front of the application: it reads the address, answers kept pages without waking the framework,
 * and gives every response its security headers.
 */
export function createFrontDoor(settings: Settings, handler: Handler): Server {
  const origin = settings.origin ? new URL(settings.origin) : null;
  const base = { ...SECURITY_HEADERS, ...(origin?.protocol === 'https:' ? { 'strict-transport-security': STRICT_TRANSPORT } : {}) };
  const cache = pageCache();
  const metrics = createMetrics();
  const answersMetrics = settings.metrics;

  const server = createServer((req, res) => {
    if (answersMetrics && metrics.answer(req, res)) return;
    const address = readAddress(req.url ?? '/');
    const host = req.headers.host ?? '';
    // Without a public origin only this machine is served: another host name would get into links.
    if (!address || (!origin && !LOOPBACK_HOST.test(host))) {
      metrics.count('refused');
      refuse(res, address ? 421 : 400, address ? 'This address is not served here. Set ORIGIN.' : 'We cannot read this address.');
      return;
    }
    if (address.cacheKey && (req.method === 'GET' || req.method === 'HEAD')) {
      const now = Date.now();
      const page = cache.get(address.cacheKey, now);
      if (page) {
        metrics.count('kept');
        if (page.countAs && req.method === 'GET') cache.onView(page.countAs);
        const answer = respondWith(
          page,
          { acceptEncoding: req.headers['accept-encoding'], ifNoneMatch: req.headers['if-none-match'] },
          now,
        );
        res.writeHead(answer.status, { ...base, ...answer.headers });
        res.end(req.method === 'HEAD' ? undefined : answer.body);
        return;
      }
    }
    metrics.count('made');
    req.url = address.normalised;
    req.headers[ORIGIN_HEADERS.protocol] = origin ? origin.protocol.slice(0, -1) : 'http';
    req.headers[ORIGIN_HEADERS.host] = origin ? origin.host : host;
    for (const [name, value] of Object.entries(base)) res.setHeader(name, value);
    // The name of an island holds the hash of its content.
    if (address.path.startsWith('/islands/')) res.setHeader('cache-control', 'public, max-age=31536000, immutable');
    handler(req, res, () => refuse(res, 404, 'Not found.'));
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.maxHeadersCount = 100;
  return server;
}

function refuse(res: ServerResponse, status: number, message: string): void {
  res.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-security-policy': BARE_POLICY,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  res.end(`${message}\n`);
}

/** Listens, or says in one line why it cannot. */
export function listen(server: Server, settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const { port, host } = settings;
      reject(
        new Failure(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use. Stop the other program, or choose another port: PORT=${port + 1} npm start.`
            : error.code === 'EACCES'
              ? `This user may not listen on port ${port}. Choose a port above 1023, for example PORT=3000.`
              : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
                ? `HOST=${host} is not an address of this machine. Use 127.0.0.1 or 0.0.0.0.`
                : `Cannot listen on ${host}:${port}: ${error.message}`,
        ),
      );
    });
    server.listen(settings.port, settings.host, resolve);
  });
}
