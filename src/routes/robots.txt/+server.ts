import { getApp } from '../../wiring.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => {
  const { origin, demo } = getApp();
  const rules = demo ? 'Disallow: /' : 'Disallow: /api/\nDisallow: /*/search\nDisallow: /*/offline';
  return new Response(`User-agent: *\n${rules}\nSitemap: ${origin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
