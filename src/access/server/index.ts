export { cookieOptions, deviceCookie, LOCALE_COOKIE, preferredDeskLocale, sessionCookie } from './cookies.ts';
export { recordAudit, type AuditSubject } from './audit.ts';
export { beginSession, endSession, endSessionsOf, isToken, newToken, readSession, tokenHash, type Entered } from './sessions.ts';
export { signIn, type Refused, type Visit } from './sign-in.ts';
export { giveSecondFactor, proveAnew, type In } from './give-second-factor.ts';
export { beginAppSetUp, confirmApp, maySetUpApp, renewRecoveryCodes, type AppSetUp } from './set-up-app.ts';
export { countRecoveryCodes } from './recovery-codes.ts';
export { findSecondFactors } from './credential.store.ts';
export { choosePassword, choosePasswordByLink, findLinkOwner, type PasswordChosen } from './choose-password.ts';
export { askNewPassword, makePasswordLink } from './ask-new-password.ts';
export { resetSecondFactor } from './reset-second-factor.ts';
export { changeOwnProfile, endOwnSession, getOwnProfile, listSessions, signOutElsewhere, type Profile } from './own-account.ts';
export { BusyError } from './hash-password.ts';
export { DEVICE_DAYS } from './known-devices.ts';
export { AddressTakenError, createAdministrator } from './create-administrator.ts';
export { DEMO_PEOPLE, fillDemoPeople, listDemoPeople, signInAsDemo } from './demo-people.ts';
export { sweepAccess } from './sweep-access.ts';
export {
  findPerson,
  listPeople,
  listWaitingInvitations,
  PEOPLE_A_PAGE,
  type Person,
  type PeopleFilter,
  type WaitingInvitation,
} from './people.store.ts';
export { inviteAgain, inviteColleague, withdrawInvitation, type NameOfScope } from './invite-colleague.ts';
export { acceptInvitation, readInvitation, type BeforeAccepting, type OpenInvitation } from './accept-invitation.ts';
export { forgetInvitations } from './invite-forget.ts';
export { giveRole, takeRole, type RoleOfPerson } from './give-role.ts';
export { disableAccount, enableAccount } from './disable-account.ts';
export { resetForColleague } from './reset-for-colleague.ts';
export { listAccounts, type Account } from './accounts.store.ts';
export { shutOut } from './shut-out.ts';
export { verifyAudit, type AuditProblem, type AuditSum } from './verify-audit.ts';
export { ProviderClient, ProviderError, type ProviderSettings } from './provider-client.ts';
export { askProvider } from './provider-question.ts';
export { finishProvider, type ProviderOutcome, type ProviderRefusal } from './provider-sign-in.ts';
export { listIdentities, unlinkIdentities } from './provider-link.ts';
export { addPasskey, beginPasskey, type PasskeyAdded } from './passkey-add.ts';
export type { PasskeySite } from './passkey-challenge.ts';
export { listPasskeys, removePasskey, type OwnPasskey } from './passkey-list.ts';
export { askPasskey, signInWithPasskey } from './passkey-sign-in.ts';
