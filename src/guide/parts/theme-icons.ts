import type { IconName } from '#ui/icons.ts';
import type { Theme } from '#topics/index.ts';

export const THEME_ICONS: Record<Theme, IconName> = {
  start: 'flag',
  registration: 'identification-card',
  pay: 'money-wavy',
  leave: 'calendar-check',
  learn: 'student',
  housing: 'house-line',
  'safe-work': 'hard-hat',
  dismissal: 'sign-out',
  'self-employed': 'briefcase',
  help: 'lifebuoy',
  warnings: 'warning-octagon',
  transport: 'bicycle',
  tax: 'coins',
  health: 'first-aid-kit',
  family: 'baby',
  meet: 'users-three',
};
