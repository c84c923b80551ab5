import { describe, expect, it } from 'vitest';
import { resolvePlace } from './index.ts';
import { data, index, placeOf } from './real-places.fixture.ts';

describe('what people really type', () => {
  it.each([
    [
      'den-haag',
      [
        'The Hague',
        'Hague',
        'Haga',
        'Hága',
        'La Haya',
        'Haia',
        "L'Aia",
        'Хага',
        'Гаага',
        'Lahey',
        'لاهاي',
        "'s-Gravenhage",
        's-Gravenhage',
        's Gravenhage',
        'Gravenhage',
        'den hag',
      ],
    ],
    ['amsterdam', ['Ámsterdam', 'Amesterdão', 'Amszterdam', 'Амстердам', 'أمستردام', 'امستردام', 'Bijlmer', 'Amsterdam Zuidoost', 'Weesp']],
    [
      'rotterdam',
      [
        'Roterdam',
        'Roterdão',
        'Ротердам',
        'Роттердам',
        'روتردام',
        'Rotterdam-Zuid',
        'Charlois',
        'Feijenoord',
        'Maasvlakte',
        'Botlek',
        'Hook of Holland',
        'Hoogvliet',
      ],
    ],
    ['utrecht', ['Utreht', 'Утрехт', 'أوتريخت', 'Overvecht', 'De Meern', 'Leidsche Rijn']],
    ['eindhoven', ['Ейндховен', 'Айндховен', 'Ейндговен', 'آيندهوفن', 'Woensel']],
    ['den-bosch', ['Den Bosch', "'s-Hertogenbosch", 's-Hertogenbosch', 'Bolduque', 'Boscoducale', 'Ден Бос', 'Rosmalen']],
    ['groningen', ['Groninga', 'Гронинген', 'Гронінген', 'Vinkhuizen', 'Haren Gn']],
    ['nijmegen', ['Nimega', 'Nimwegen', 'Nymegen', 'Наймеген', 'نايميخن']],
    ['leiden', ['Lejda', 'Leida', 'Leyden', 'Лайден']],
    ['vlissingen', ['Flushing', 'Flesinga', 'Flessinga']],
    ['westland', ['Naaldwijk', "'s-Gravenzande", 'Poeldijk', 'Maasdijk', 'De Lier', 'Monster', 'Honselersdijk', 'Вестланд', 'فيستلاند']],
    ['haarlemmermeer', ['Schiphol', 'Hoofddorp', 'Схипхол', 'Schiphol Airport', 'Nieuw-Vennep']],
    ['horst-aan-de-maas', ['Horst', 'Horst a/d Maas', 'Хорст', 'Sevenum', 'America']],
    ['venlo', ['Wenlo', 'Венло', 'Blerick', 'Tegelen', 'Arcen']],
    ['waalwijk', ['Waalwijk', 'Waalwyk', 'Валвейк', 'Waspik']],
    ['meierijstad', ['Veghel', 'Фехел', 'Schijndel', 'Sint-Oedenrode']],
    ['zundert', ['Zundert', 'Зюндерт', 'Rijsbergen', 'Wernhout']],
    ['moerdijk', ['Moerdijk', 'Мурдейк', 'Zevenbergen', 'Haven Moerdijk']],
    ['almere', ['Almere Poort', 'Almere-Poort', 'Алмере', 'ألميرا']],
    ['den-haag', ['Schilderswijk', 'Laak', 'Laakkwartier', 'Transvaal', 'Scheveningen', 'Escamp']],
    ['dijk-en-waard', ['Heerhugowaard', 'Langedijk']],
    ['voorne-aan-zee', ['Brielle', 'Hellevoetsluis', 'Westvoorne', 'Brill']],
    ['dantumadiel', ['De Westereen', 'Veenwouden', 'Feanwâlden']],
    ['sudwest-fryslan', ['Sneek', 'Snits', 'Bolsward', 'Workum']],
    ['hollands-kroon', ['Agriport', 'Wieringerwerf', 'Den Oever']],
    ['son-en-breugel', ['Son', 'Breugel']],
    ['baarle-nassau', ['Baarle-Nassau']],
  ])('leads to %s', (id, typed) => {
    expect(typed.map((text) => `${text}: ${placeOf(text)}`)).toEqual(typed.map((text) => `${text}: ${id}`));
  });

  it.each([
    ['haaglanden', ['Haaglanden', 'regio Den Haag']],
    ['rijnmond', ['Rotterdam-Rijnmond', 'Regio Rotterdam', 'regio rotterdam']],
    ['regio-zwolle', ['IJsselvechtstreek', 'Regio Zwolle', 'regio-zwolle']],
    ['friesland', ['Friesland', 'Fryslân', 'Fryzja', 'Фрисландия', 'Frísia', 'فريزلاند']],
    ['zeeland', ['Zelandia', 'Zelanda', 'Зеландия', 'زيلاند']],
    ['zaanstreek-waterland', ['Zaanstreek/Waterland', 'Zaanstreek Waterland']],
    ['zuidoost-brabant', ['Brainport', 'Regio Eindhoven']],
    ['regio-groningen', ['regio Groningen', 'arbeidsmarktregio Groningen']],
  ])('leads to the region %s', (id, typed) => {
    expect(typed.map((text) => `${text}: ${placeOf(text)}`)).toEqual(typed.map((text) => `${text}: ${id}`));
  });

  it('a region does not answer to the name of its city', () => {
    expect(resolvePlace(index, 'Rotterdam')).toMatchObject({ place: { kind: 'municipality' }, also: [] });
  });

  it('says which town or district was understood', () => {
    expect(resolvePlace(index, 'poeldijk')).toMatchObject({ label: 'Poeldijk, Westland', why: 'town' });
    expect(resolvePlace(index, 'Charlois')).toMatchObject({ label: 'Charlois, Rotterdam', why: 'district' });
    expect(resolvePlace(index, 'Фехел')).toMatchObject({ label: 'Veghel, Meierijstad', why: 'other-name' });
    expect(resolvePlace(index, 'Haga')).toMatchObject({ label: 'Den Haag', why: 'other-name' });
  });
});

describe('every name in the names file', () => {
  const offers = (typed: string): string[] => {
    const result = resolvePlace(index, typed);
    if (result.kind === 'unknown') return [];
    return (result.kind === 'found' ? [result, ...result.also] : result.places).map(({ place }) => place.id);
  };

  it('leads to its place, if need be as one of several', () => {
    const missing = data.names.exonyms.flatMap(({ place, names }) =>
      Object.values(names)
        .flat()
        .filter((name) => !offers(name).includes(place))
        .map((name) => `${name}: not ${place}`),
    );
    expect(missing).toEqual([]);
  });

  it('in another language is rarely that of two places', () => {
    const shared = data.names.exonyms.flatMap(({ names }) =>
      Object.values(names)
        .flat()
        .filter((name) => offers(name).length > 1),
    );
    expect(new Set(shared).size).toBeLessThan(45);
  });

  it('is offered for every district, town, twin, area and province', () => {
    const { districts, towns, twins, areas, provinces } = data.names;
    const expected = [
      ...Object.entries(districts).flatMap(([id, list]) => list.map((name) => [name, id] as const)),
      ...Object.entries(towns).flatMap(([id, list]) => list.map((name) => [name, id] as const)),
      ...Object.entries(twins).flatMap(([id, list]) =>
        Object.values(list)
          .flat()
          .map((name) => [name, id] as const),
      ),
      ...Object.entries(areas).flatMap(([name, ids]) => ids.map((id) => [name, id] as const)),
    ];
    expect(expected.filter(([name, id]) => !offers(name).includes(id))).toEqual([]);
    const regionIds = new Set(data.regions.map(({ id }) => id));
    for (const { name } of provinces)
      expect(
        offers(`provincie ${name}`).some((id) => regionIds.has(id)),
        name,
      ).toBe(true);
  });
});
