/** What people at a Dutch desk take for a password, with a year and a mark behind it: the lists of others know English. */
export const DUTCH_GUESSES = [
  ...['welkom', 'wachtwoord', 'geheim', 'inloggen', 'toegang', 'wegwijs', 'nederland', 'holland', 'oranje', 'vakantie', 'kantoor'],
  ...['gemeente', 'infopunt', 'balie', 'loket', 'adviseur', 'migrant', 'arbeidsmigrant', 'werknemer', 'werkgever', 'uitzendbureau'],
  ...['lente', 'voorjaar', 'zomer', 'herfst', 'najaar', 'winter', 'kerst', 'pasen', 'sinterklaas', 'koningsdag'],
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  ...['amsterdam', 'rotterdam', 'denhaag', 'utrecht', 'eindhoven', 'groningen', 'tilburg', 'breda', 'nijmegen', 'arnhem', 'venlo'],
  ...['westland', 'naaldwijk', 'zeeland', 'brabant', 'limburg', 'gelderland', 'friesland', 'drenthe', 'flevoland', 'overijssel'],
  ...['ajax', 'feyenoord', 'voetbal', 'fiets', 'bloemen', 'tulpen', 'tomaat', 'schatje', 'liefde', 'hallo', 'dankjewel'],
] as const;
