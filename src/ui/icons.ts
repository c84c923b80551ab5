import baby from '@phosphor-icons/core/regular/baby.svg?raw';
import bicycle from '@phosphor-icons/core/regular/bicycle.svg?raw';
import briefcase from '@phosphor-icons/core/regular/briefcase.svg?raw';
import calendarCheck from '@phosphor-icons/core/regular/calendar-check.svg?raw';
import coins from '@phosphor-icons/core/regular/coins.svg?raw';
import deviceMobile from '@phosphor-icons/core/regular/device-mobile.svg?raw';
import eyeSlash from '@phosphor-icons/core/regular/eye-slash.svg?raw';
import firstAidKit from '@phosphor-icons/core/regular/first-aid-kit.svg?raw';
import flag from '@phosphor-icons/core/regular/flag.svg?raw';
import globe from '@phosphor-icons/core/regular/globe.svg?raw';
import handHeart from '@phosphor-icons/core/regular/hand-heart.svg?raw';
import handshake from '@phosphor-icons/core/regular/handshake.svg?raw';
import hardHat from '@phosphor-icons/core/regular/hard-hat.svg?raw';
import houseLine from '@phosphor-icons/core/regular/house-line.svg?raw';
import identificationCard from '@phosphor-icons/core/regular/identification-card.svg?raw';
import lifebuoy from '@phosphor-icons/core/regular/lifebuoy.svg?raw';
import mapPin from '@phosphor-icons/core/regular/map-pin.svg?raw';
import moneyWavy from '@phosphor-icons/core/regular/money-wavy.svg?raw';
import printer from '@phosphor-icons/core/regular/printer.svg?raw';
import qrCode from '@phosphor-icons/core/regular/qr-code.svg?raw';
import shieldWarning from '@phosphor-icons/core/regular/shield-warning.svg?raw';
import signOut from '@phosphor-icons/core/regular/sign-out.svg?raw';
import siren from '@phosphor-icons/core/regular/siren.svg?raw';
import speakerHigh from '@phosphor-icons/core/regular/speaker-high.svg?raw';
import student from '@phosphor-icons/core/regular/student.svg?raw';
import thermometer from '@phosphor-icons/core/regular/thermometer.svg?raw';
import translate from '@phosphor-icons/core/regular/translate.svg?raw';
import usersThree from '@phosphor-icons/core/regular/users-three.svg?raw';
import warningOctagon from '@phosphor-icons/core/regular/warning-octagon.svg?raw';

/** Pictograms of one family (Phosphor, MIT), inlined at build. A pictogram always stands beside a word. */
const ICONS = {
  baby,
  bicycle,
  briefcase,
  'calendar-check': calendarCheck,
  coins,
  'device-mobile': deviceMobile,
  'eye-slash': eyeSlash,
  'first-aid-kit': firstAidKit,
  flag,
  globe,
  'hand-heart': handHeart,
  handshake,
  'hard-hat': hardHat,
  'house-line': houseLine,
  'identification-card': identificationCard,
  lifebuoy,
  'map-pin': mapPin,
  'money-wavy': moneyWavy,
  printer,
  'qr-code': qrCode,
  'shield-warning': shieldWarning,
  'sign-out': signOut,
  siren,
  'speaker-high': speakerHigh,
  student,
  thermometer,
  translate,
  'users-three': usersThree,
  'warning-octagon': warningOctagon,
} as const;

export type IconName = keyof typeof ICONS;

/** Pictograms that point along the reading direction. */
const DIRECTED: readonly IconName[] = ['sign-out', 'speaker-high'];

/** The inner shape of a pictogram, without its svg element. */
export function iconShape(name: IconName): string {
  return ICONS[name].replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
}

export function isDirected(name: IconName): boolean {
  return DIRECTED.includes(name);
}
