export { holds, isRole, mayGive, ROLE_IDS, ROLES, scopesOf, type Role, type ScopeKind } from './roles.ts';
export { DESK_PERMISSIONS, mayOpen, permissionOf, type Permission } from './permissions.ts';
export { actorOf, isFresh, type SecondFactor, type SignedIn } from './signed-in.ts';
export { RIGHTS, type ActorKind, type Reach, type Right } from './rights.ts';
