// Written by `npm run generate` from content/desk.
import access_en from '../../../content/desk/access/en.json' with { type: 'json' };
import access_nl from '../../../content/desk/access/nl.json' with { type: 'json' };
import client_en from '../../../content/desk/client/en.json' with { type: 'json' };
import client_nl from '../../../content/desk/client/nl.json' with { type: 'json' };
import shell_en from '../../../content/desk/shell/en.json' with { type: 'json' };
import shell_nl from '../../../content/desk/shell/nl.json' with { type: 'json' };

export const DESK_MESSAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { ...access_en, ...client_en, ...shell_en },
  nl: { ...access_nl, ...client_nl, ...shell_nl },
};

export interface DeskMessageParameters {
  'shell.title': null;
  'shell.skip': null;
  'shell.menu': null;
  'shell.today': null;
  'shell.contact': null;
  'shell.find': null;
  'shell.files': null;
  'shell.referrals': null;
  'shell.inbox': null;
  'shell.tasks': null;
  'shell.team': null;
  'shell.notices': null;
  'shell.directory': null;
  'shell.people': null;
  'shell.account': null;
  'shell.sign-out': null;
  'shell.demo': null;
  'shell.no-access': null;
  'shell.no-access.do': null;
  'shell.error': null;
  'shell.error.number': { id: string | number };
}
