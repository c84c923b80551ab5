import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant } from '#platform/actor.ts';
import { givableRoles, givesAs, readInvite, readRole, scopeFits, scopeValue, type KnownScopes } from './people-invitation.ts';
import { mayGive, ROLE_IDS, ROLES } from './roles.ts';

const known: KnownScopes = {
  hasRegion: (id) => ['region-a', 'region-b'].includes(id),
  hasOrganisation: (id) => id === 'legal-aid',
};
const coordinator: Grant[] = [{ role: 'coordinator', scope: 'region-a' }];
const los: Grant[] = [{ role: 'los', scope: '' }];
const administrator: Grant[] = [{ role: 'administrator', scope: '' }];
const form = { name: 'Anna Nowak', email: 'Anna@Example.org ', locale: 'nl', role: 'adviser', where: 'region:region-a' };
const problemsOf = (changes: Record<string, string>, grants = coordinator) => {
  const read = readInvite({ ...form, ...changes }, grants, known);
  return 'problems' in read ? read.problems.map(({ field, problem }) => `${field} ${problem}`) : [];
};

describe('an invitation', () => {
  it('is read with its address in small letters', () => {
    expect(readInvite(form, coordinator, known)).toEqual({
      invite: { name: 'Anna Nowak', email: 'anna@example.org', locale: 'nl', role: 'adviser', scope: 'region-a' },
    });
  });

  it('for a role that holds everywhere needs no place, whatever was chosen', () => {
    expect(readInvite({ ...form, role: 'los', where: 'region:region-a' }, administrator, known)).toMatchObject({
      invite: { role: 'los', scope: '' },
    });
  });

  it.each([
    [{ name: '  ' }, ['name name-missing']],
    [{ name: 'x'.repeat(121) }, ['name name-long']],
    [{ name: 'Anna 111222333' }, ['name citizen-number']],
    [{ name: 'Anna\nBcc: all' }, ['name name-missing']],
    [{ name: 'Anna\u0000' }, ['name name-missing']],
    [{ email: 'anna' }, ['email email-wrong']],
    [{ email: `${'a'.repeat(250)}@example.org` }, ['email email-wrong']],
    [{ email: 'a@example.org, b@example.org' }, ['email email-wrong']],
    [{ email: 'a@example.org\r\nBcc: b@example.org' }, ['email email-wrong']],
    [{ locale: 'pl' }, ['locale locale-wrong']],
    [{ role: 'king' }, ['role role-wrong']],
    [{ role: 'toString' }, ['role role-wrong']],
    [{ where: '' }, ['where where-wrong']],
    [{ where: 'region-a' }, ['where where-wrong']],
    [{ where: 'region:region-c' }, ['where where-wrong']],
    [{ where: 'organisation:legal-aid' }, ['where where-wrong']],
    [{ where: 'region:region-b' }, ['where may-not-give']],
    [{ role: 'coordinator' }, ['where may-not-give']],
    [{ role: 'administrator' }, ['role may-not-give']],
    [{ name: '', email: '', role: '' }, ['name name-missing', 'email email-wrong', 'role role-wrong']],
  ])('with %j is refused: %j', (changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });

  it('takes script in a name as text', () => {
    expect(readInvite({ ...form, name: '<script>alert(1)</script>' }, coordinator, known)).toMatchObject({
      invite: { name: '<script>alert(1)</script>' },
    });
  });

  it('is read only for what the inviter may give, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(coordinator, los, administrator, []),
        fc.constantFrom(...ROLE_IDS, 'x'),
        fc.constantFrom('', 'region:region-a', 'region:region-b', 'organisation:legal-aid', 'locale:pl', 'locale:xx'),
        (grants, role, where) => {
          const read = readInvite({ ...form, role, where }, grants, known);
          if (!('invite' in read)) return;
          expect(mayGive(grants, read.invite.role, read.invite.scope)).toBe(true);
          expect(scopeFits(read.invite.role, read.invite.scope, known)).toBe(true);
        },
      ),
    );
  });
});

describe('who may give what', () => {
  it('is two roles for a coordinator, all below it for the LOS, everything for an administrator, and nothing for others', () => {
    expect(givableRoles(coordinator)).toEqual(['key-person', 'adviser']);
    expect(givableRoles(los)).toEqual(['key-person', 'adviser', 'coordinator', 'partner', 'translator', 'editor']);
    expect(givableRoles(administrator)).toEqual(ROLE_IDS);
    for (const role of ['adviser', 'key-person', 'partner', 'editor', 'auditor', 'translator'])
      expect(givableRoles([{ role, scope: 'region-a' }]), role).toEqual([]);
  });

  it('is recorded under the role that gave it', () => {
    expect(givesAs(coordinator, 'adviser', 'region-a')).toBe('coordinator');
    expect(givesAs([...coordinator, ...los], 'adviser', 'region-b')).toBe('los');
    expect(givesAs([...coordinator, ...administrator], 'auditor', '')).toBe('administrator');
    expect(givesAs(coordinator, 'adviser', 'region-b')).toBeNull();
  });

  it('says a scope in a form and reads it back', () => {
    for (const [role, scope] of [
      ['adviser', 'region-a'],
      ['partner', 'legal-aid'],
      ['translator', 'pl'],
      ['los', ''],
    ] as const) {
      expect(scopeValue(role, scope).startsWith(scope ? `${ROLES[role]}:` : '')).toBe(true);
      expect(readRole(role, scopeValue(role, scope), known)).toEqual({ role, scope });
    }
  });
});
