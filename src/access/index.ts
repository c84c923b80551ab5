export { holds, isRole, mayGive, ROLE_IDS, ROLES, scopesOf, type Role, type RoleGrant, type ScopeKind } from './roles.ts';
export { DESK_PERMISSIONS, mayOpen, permissionOf, type Permission } from './permissions.ts';
export { actorOf, isFresh, type SecondFactor, type SignedIn } from './signed-in.ts';
export { RIGHTS, type ActorKind, type Reach, type Right } from './rights.ts';
export { deviceName } from './device-name.ts';
export { nextAddress } from './next-address.ts';
export { PASSWORD_LONGEST, PASSWORD_SHORTEST, type PasswordProblem } from './password-rules.ts';
export { RECOVERY_CODES } from './recovery-code.ts';
export { codeAt, inGroups } from './totp.ts';
export { appForm, choiceForm, codeForm, emailForm, profileForm, proveForm, signInForm, wrongFields } from './sign-in-forms.ts';
export {
  givableRoles,
  givesAs,
  INVITATION_DAYS,
  readInvite,
  readRole,
  scopeValue,
  type Invite,
  type InviteField,
  type InviteProblem,
  type KnownScopes,
} from './people-invitation.ts';
export { mailAddress, personName } from './account-fields.ts';
export { passkeyName, readJson } from './passkey-forms.ts';
