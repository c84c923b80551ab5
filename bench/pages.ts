import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findBrowser } from '../src/cli/test-browser.ts';
import { median, remove, report, startProduct, temporaryFolder } from './product.ts';

const PAGES = ['/pl', '/pl/pay/minimum-wage', '/pl/health/health-insurance', '/ar', '/ar/pay/minimum-wage', '/ar/registration/bsn'];
const RUNS = 5;
const FLAGS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Bytes and requests of a cold visit, and Lighthouse on a simulated slow 4G phone: median of five. */
export async function pages(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser: run `node src/cli/test-browser.ts` first');
  const folder = await temporaryFolder();
  const product = await startProduct(folder);
  const rows: Record<string, string | number>[] = [];
  try {
    for (const page of PAGES) {
      const cold = await coldVisit(executablePath, product.origin, page);
      const runs: Awaited<ReturnType<typeof lighthouseRun>>[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await lighthouseRun(executablePath, product.origin + page));
      const of = (name: keyof (typeof runs)[number]) => median(runs.map((run) => run[name]));
      rows.push({
        page,
        ...cold,
        performance: of('performance'),
        lcpMs: Math.round(of('lcp')),
        cls: of('cls'),
        tbtMs: Math.round(of('tbt')),
        accessibility: of('accessibility'),
        bestPractices: of('bestPractices'),
      });
    }
    await report('pages', rows);
  } finally {
    await product.stop();
    await remove(folder);
  }
}

async function coldVisit(executablePath: string, origin: string, path: string) {
  const browser = await chromium.launch({ executablePath, args: FLAGS.filter((flag) => !flag.startsWith('--headless')) });
  try {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    let requests = 0;
    let foreign = 0;
    session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
    session.on('Network.requestWillBeSent', (event) => {
      requests++;
      if (!event.request.url.startsWith(origin) && !event.request.url.startsWith('data:')) foreign++;
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    return { kilobytes: Math.round(bytes / 102.4) / 10, requests, foreign };
  } finally {
    await browser.close();
  }
}

async function lighthouseRun(executablePath: string, url: string) {
  const chrome = await launch({ chromePath: executablePath, chromeFlags: FLAGS });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
    });
    if (!result) throw new Error(`no result for ${url}`);
    const { categories, audits } = result.lhr;
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      lcp: value('largest-contentful-paint'),
      cls: value('cumulative-layout-shift'),
      tbt: value('total-blocking-time'),
    };
  } finally {
    chrome.kill();
  }
}
