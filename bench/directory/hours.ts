import { Urn, type Draw } from './draw.ts';

const OPENS = ['08:00', '08:30', '08:45', '09:00', '09:15', '09:30', '10:00', '10:30'];
const CLOSES = ['15:00', '15:30', '16:00', '16:30', '16:45', '17:00', '17:30', '18:00'];
const NOONS = ['12:00-12:30', '12:00-13:00', '12:15-13:00', '12:30-13:00', '12:30-13:30'];
const EVENINGS = ['18:00-20:00', '18:30-20:30', '19:00-21:00', '19:00-21:30', '18:00-21:00'];
const SATURDAYS = ['09:00-12:00', '10:00-13:00', '10:00-14:00', '10:00-16:00', '11:00-15:00'];
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr'];
const WORKING_DAYS = ['Mo-Fr', 'Mo-Fr', 'Mo-Th', 'Tu-Fr', 'Mo,We,Fr', 'Tu,Th', 'Mo,Tu,Th', 'Mo-We,Fr', 'We', 'Mo,Th'];
/** What follows the days and times: holidays. */
const HOLIDAYS = new Urn<string>([
  ['; PH off', 6],
  ['; PH,SH off', 1],
  ['; PH off; SH off', 0.5],
  ['', 2.5],
]);

type Kind = (draw: Draw) => string;

const office: Kind = (draw) => `${draw.one(WORKING_DAYS)} ${draw.one(OPENS)}-${draw.one(CLOSES)}`;
const aroundNoon: Kind = (draw) => {
  const [from, until] = draw.one(NOONS).split('-');
  return `${draw.one(WORKING_DAYS)} ${draw.one(OPENS)}-${from},${until}-${draw.one(CLOSES)}`;
};
const withEvening: Kind = (draw) => `${office(draw)}, ${draw.one(DAYS)} ${draw.one(EVENINGS)}`;
const withSaturday: Kind = (draw) => `${draw.chance(0.5) ? office(draw) : aroundNoon(draw)}; Sa ${draw.one(SATURDAYS)}`;
const eachDayItsOwn: Kind = (draw) =>
  DAYS.filter(() => draw.chance(0.7))
    .map((day) => `${day} ${draw.one(OPENS)}-${draw.chance(0.5) ? draw.one(CLOSES) : '12:30'}`)
    .join('; ') || 'We 13:00-16:00';
const someTimesByAppointment: Kind = (draw) =>
  `${draw.one(WORKING_DAYS)} ${draw.one(OPENS)}-12:30, Mo-Fr 13:00-17:00 unknown "op afspraak"`;
const onceAMonth: Kind = (draw) => `${draw.one(DAYS)}[${draw.whole(1, 4)}] ${draw.one(OPENS)}-${draw.one(CLOSES)}`;
const eveningsOnly: Kind = (draw) => `${draw.one(WORKING_DAYS)} ${draw.one(EVENINGS)}`;

const KINDS = new Urn<Kind>([
  [office, 30],
  [aroundNoon, 18],
  [withEvening, 14],
  [withSaturday, 14],
  [eachDayItsOwn, 12],
  [someTimesByAppointment, 5],
  [onceAMonth, 3],
  [eveningsOnly, 4],
]);

/** Different opening hours in OpenStreetMap's syntax, by which many offers may be open. The first is "24/7". */
export function openingHours(draw: Draw, count: number): string[] {
  const all = new Set(['24/7', 'Mo-Fr 09:00-17:00; PH off', '"op afspraak"']);
  while (all.size < count) all.add(`${KINDS.one(draw)(draw)}${HOLIDAYS.one(draw)}`);
  return [...all];
}
