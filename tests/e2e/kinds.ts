import type { Locale } from '#platform/i18n/locales.ts';
import { INVENTORY, isWritten } from './content.ts';
import { drawPages } from './draw.ts';

/** One address of every kind of page that the site has, in a locale. */
export interface Kind {
  name: string;
  path: string;
  status?: number;
}

export function kindsOfPage(locale: Locale): Kind[] {
  const missing = INVENTORY.find(({ id }) => isWritten('nl', id) && !isWritten(locale, id));
  const drawn = drawPages(`kinds ${locale}`, 2, [locale]);
  return [
    { name: 'home', path: `/${locale}` },
    { name: 'home with a place', path: `/${locale}?place=den-haag` },
    { name: 'theme', path: `/${locale}/pay` },
    { name: 'page', path: `/${locale}/pay/minimum-wage` },
    { name: 'page with a place', path: `/${locale}/start/first-week?place=den-haag` },
    { name: 'page with Dutch beside it', path: `/${locale}/registration/bsn?place=westland&beside=nl` },
    { name: 'page after an answer', path: `/${locale}/pay/minimum-wage?said=no` },
    { name: 'sensitive page', path: `/${locale}/help/violence-at-home` },
    ...(missing ? [{ name: 'page that is missing', path: `/${locale}/${missing.id}?place=westland` }] : []),
    ...drawn.map(({ id, place }) => ({ name: `drawn page ${id}`, path: `/${locale}/${id}?place=${place.id}` })),
    { name: 'share', path: `/${locale}/pay/minimum-wage/share?place=westland` },
    { name: 'problem', path: `/${locale}/problem/unsafe?place=westland` },
    { name: 'list of places', path: `/${locale}/places` },
    { name: 'ambiguous place', path: `/${locale}/places?q=Hengelo&back=/${locale}/pay` },
    { name: 'guessed place', path: `/${locale}/places?q=rotterdm&back=/${locale}/pay` },
    { name: 'unknown place', path: `/${locale}/places?q=xyzzyq&back=/${locale}/pay` },
    { name: 'region', path: `/${locale}/places/haaglanden?place=haaglanden` },
    { name: 'municipality', path: `/${locale}/places/westland?place=westland` },
    { name: 'finder', path: `/${locale}/find` },
    { name: 'finder with a place and a time', path: `/${locale}/find?place=westland&when=evening&language=pl` },
    { name: 'finder that does not know the place', path: `/${locale}/find?q=xyzzyq&need=housing` },
    { name: 'location', path: `/${locale}/locations/demo-westland?place=westland` },
    { name: 'mobile point', path: `/${locale}/locations/demo-bus` },
    { name: 'municipal counter', path: `/${locale}/locations/gemeente-westland` },
    { name: 'card of a location', path: `/${locale}/locations/demo-westland/card` },
    { name: 'service', path: `/${locale}/services/rni?place=westland` },
    { name: 'search', path: `/${locale}/search` },
    { name: 'search with results', path: `/${locale}/search?q=loonstrook&place=westland` },
    { name: 'search that tells of danger', path: `/${locale}/search?q=113%20zelfmoord%20112%20suicide` },
    { name: 'search with a place', path: `/${locale}/search?q=DigiD%20Rotterdam` },
    { name: 'organisation', path: `/${locale}/organisations/juridisch-loket` },
    { name: 'organisation that helps with violence', path: `/${locale}/organisations/veilig-thuis` },
    { name: 'search without results', path: `/${locale}/search?q=qqxxqqzz` },
    { name: 'sentences to show', path: `/${locale}/show` },
    { name: 'sentence to show', path: `/${locale}/show/interpreter?place=westland` },
    { name: 'sentence about danger', path: `/${locale}/show/forced` },
    { name: 'Dutch words', path: `/${locale}/words` },
    { name: 'explained sites', path: `/${locale}/sites` },
    { name: 'explained site', path: `/${locale}/sites/toeslagen?place=westland` },
    { name: 'explained site about exploitation', path: `/${locale}/sites/comensha` },
    { name: 'plan', path: `/${locale}/plan?place=westland` },
    { name: 'checks', path: `/${locale}/checks` },
    { name: 'check', path: `/${locale}/checks/pay?place=westland` },
    { name: 'check with a long table', path: `/${locale}/checks/working-time` },
    { name: 'check of ticks', path: `/${locale}/checks/contract` },
    { name: 'hours diary', path: `/${locale}/hours` },
    { name: 'welcome slides', path: `/${locale}/welcome` },
    { name: 'keeping the guide', path: `/${locale}/offline` },
    { name: 'about', path: `/${locale}/about` },
    { name: 'page that does not exist', path: `/${locale}/pay/no-such-page`, status: 404 },
  ];
}
