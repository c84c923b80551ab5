import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Registry } from 'prom-client';

/** Figures about this process for the people who run it: never about a visitor. */
export interface Metrics {
  /** A response was answered from the page cache (`kept`), by the application (`made`) or refused at the door. */
  count(answer: 'kept' | 'made' | 'refused'): void;
  /** Answers `/metrics`, to this machine only. Returns whether it did. */
  answer(req: IncomingMessage, res: ServerResponse): boolean;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const responses = new Counter({
    name: 'wegwijs_responses_total',
    help: 'Responses by how they were made.',
    labelNames: ['answer'],
    registers: [registry],
  });
  return {
    count: (answer) => responses.inc({ answer }),
    answer(req, res) {
      if (req.url !== '/metrics' || !isFromThisMachine(req)) return false;
      void registry.metrics().then((text) => {
        res.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
        res.end(text);
      });
      return true;
    },
  };
}

/** A request that came through a proxy carries a forwarding header and is from elsewhere. */
function isFromThisMachine(req: IncomingMessage): boolean {
  const address = req.socket.remoteAddress ?? '';
  return /^(?:::ffff:)?127\.|^::1$/.test(address) && !req.headers['x-forwarded-for'] && !req.headers.forwarded;
}
