import { LOCALES } from '../src/platform/i18n/locales.ts';
import { remove, report, startProduct, temporaryFolder } from './product.ts';

/** Size over the wire of a whole locale for the phone. */
export async function offline(): Promise<void> {
  const folder = await temporaryFolder();
  const product = await startProduct(folder);
  try {
    const rows: Record<string, string | number>[] = [];
    for (const locale of LOCALES) {
      const response = await fetch(`${product.origin}/api/offline/${locale}`, { headers: { 'accept-encoding': 'br' } });
      const bytes = Number(response.headers.get('content-length'));
      const bundle = (await response.json()) as { pages: unknown[] };
      rows.push({ locale, pages: bundle.pages.length, kilobytes: Math.round(bytes / 102.4) / 10 });
    }
    await report('offline', rows);
  } finally {
    await product.stop();
    await remove(folder);
  }
}
