import baby from '@phosphor-icons/core/regular/baby.svg?raw';
import bank from '@phosphor-icons/core/regular/bank.svg?raw';
import bicycle from '@phosphor-icons/core/regular/bicycle.svg?raw';
import bookOpenText from '@phosphor-icons/core/regular/book-open-text.svg?raw';
import briefcase from '@phosphor-icons/core/regular/briefcase.svg?raw';
import browsers from '@phosphor-icons/core/regular/browsers.svg?raw';
import buildings from '@phosphor-icons/core/regular/buildings.svg?raw';
import bus from '@phosphor-icons/core/regular/bus.svg?raw';
import calculator from '@phosphor-icons/core/regular/calculator.svg?raw';
import calendarCheck from '@phosphor-icons/core/regular/calendar-check.svg?raw';
import camera from '@phosphor-icons/core/regular/camera.svg?raw';
import chatText from '@phosphor-icons/core/regular/chat-text.svg?raw';
import checkCircle from '@phosphor-icons/core/regular/check-circle.svg?raw';
import clock from '@phosphor-icons/core/regular/clock.svg?raw';
import coins from '@phosphor-icons/core/regular/coins.svg?raw';
import deviceMobile from '@phosphor-icons/core/regular/device-mobile.svg?raw';
import envelope from '@phosphor-icons/core/regular/envelope.svg?raw';
import eyeSlash from '@phosphor-icons/core/regular/eye-slash.svg?raw';
import fileText from '@phosphor-icons/core/regular/file-text.svg?raw';
import firstAidKit from '@phosphor-icons/core/regular/first-aid-kit.svg?raw';
import flag from '@phosphor-icons/core/regular/flag.svg?raw';
import folder from '@phosphor-icons/core/regular/folder.svg?raw';
import globe from '@phosphor-icons/core/regular/globe.svg?raw';
import handHeart from '@phosphor-icons/core/regular/hand-heart.svg?raw';
import handPalm from '@phosphor-icons/core/regular/hand-palm.svg?raw';
import handshake from '@phosphor-icons/core/regular/handshake.svg?raw';
import hardHat from '@phosphor-icons/core/regular/hard-hat.svg?raw';
import houseLine from '@phosphor-icons/core/regular/house-line.svg?raw';
import identificationCard from '@phosphor-icons/core/regular/identification-card.svg?raw';
import key from '@phosphor-icons/core/regular/key.svg?raw';
import lifebuoy from '@phosphor-icons/core/regular/lifebuoy.svg?raw';
import lockKey from '@phosphor-icons/core/regular/lock-key.svg?raw';
import magnifyingGlass from '@phosphor-icons/core/regular/magnifying-glass.svg?raw';
import mapPin from '@phosphor-icons/core/regular/map-pin.svg?raw';
import moneyWavy from '@phosphor-icons/core/regular/money-wavy.svg?raw';
import paperPlaneTilt from '@phosphor-icons/core/regular/paper-plane-tilt.svg?raw';
import pencilLine from '@phosphor-icons/core/regular/pencil-line.svg?raw';
import phone from '@phosphor-icons/core/regular/phone.svg?raw';
import pill from '@phosphor-icons/core/regular/pill.svg?raw';
import printer from '@phosphor-icons/core/regular/printer.svg?raw';
import qrCode from '@phosphor-icons/core/regular/qr-code.svg?raw';
import scales from '@phosphor-icons/core/regular/scales.svg?raw';
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
  bank,
  bicycle,
  'book-open-text': bookOpenText,
  briefcase,
  browsers,
  buildings,
  bus,
  calculator,
  'calendar-check': calendarCheck,
  camera,
  'chat-text': chatText,
  'check-circle': checkCircle,
  clock,
  coins,
  'device-mobile': deviceMobile,
  envelope,
  'eye-slash': eyeSlash,
  'file-text': fileText,
  'first-aid-kit': firstAidKit,
  flag,
  folder,
  globe,
  'hand-heart': handHeart,
  'hand-palm': handPalm,
  handshake,
  'hard-hat': hardHat,
  'house-line': houseLine,
  'identification-card': identificationCard,
  key,
  lifebuoy,
  'lock-key': lockKey,
  'magnifying-glass': magnifyingGlass,
  'map-pin': mapPin,
  'money-wavy': moneyWavy,
  'paper-plane-tilt': paperPlaneTilt,
  'pencil-line': pencilLine,
  phone,
  pill,
  printer,
  'qr-code': qrCode,
  scales,
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
const DIRECTED: readonly IconName[] = ['sign-out', 'speaker-high', 'paper-plane-tilt', 'phone'];

/** The inner shape of a pictogram, without its svg element. */
export function iconShape(name: IconName): string {
  return ICONS[name].replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
}

export function isDirected(name: IconName): boolean {
  return DIRECTED.includes(name);
}
