import { createHmac } from 'node:crypto';
import * as oidc from 'openid-client';
import { Failure } from '#platform/failure.ts';
import { log } from '#platform/log.ts';
import { isCitizenSubject, showsSecondFactor, verifiedEmail } from '../provider-claims.ts';

/** The identity provider of an organisation that runs Wegwijs. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** How its button is called. */
  name: string;
}

/**
 * `down`: it does not answer, or not as its address promises; `cancelled`: the person went back; `wrong`: its answer is not to
 * this question; `citizen-number`: it names people by their burgerservicenummer, which we do not take.
 */
export type ProviderProblem = 'down' | 'cancelled' | 'wrong' | 'citizen-number';

/** Signing in with the provider came to nothing. */
export class ProviderError extends Error {
  readonly problem: ProviderProblem;

  constructor(problem: ProviderProblem, options?: ErrorOptions) {
    super(`identity provider: ${problem}`, options);
    this.problem = problem;
  }
}

/** Who somebody is at the provider. Nothing else of what it says is read. */
export interface ProviderIdentity {
  issuer: string;
  subject: string;
  /** Whether it vouches for more than a password. */
  hasSecondFactor: boolean;
  /** When it asked the person to sign in, in milliseconds; null: it does not say. */
  signedInAt: number | null;
  /** The address that was verified there; asked for only when it is needed. @throws {ProviderError} */
  findEmail: () => Promise<string | null>;
}

/** What is asked of a provider. */
export interface ProviderQuestion {
  /** Secret of this one visit: state, nonce and verifier are made of it, so that none of them has to be kept. */
  token: string;
  /** Where it sends people back to. */
  redirectUri: string;
  /** Whether the person has to sign in there anew, also when they have a session there. */
  isAnew: boolean;
}

const TIMEOUT_SECONDS = 8;
/** What a provider says of itself is asked for again after so long. */
const KNOWN_MS = 60 * 60_000;
/** Who has to sign in anew did so within this time. */
const ANEW_SECONDS = 300;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An identity provider: code flow of OpenID Connect, with PKCE, state and nonce. */
export class ProviderClient {
  readonly name: string;
  readonly issuer: string;
  private readonly settings: ProviderSettings;
  private known: { configuration: Promise<oidc.Configuration>; until: number } | null = null;

  /** Nothing is asked of the provider before somebody wants to sign in. @throws {Failure} for an issuer without https that is elsewhere */
  constructor(settings: ProviderSettings) {
    const { protocol, hostname } = new URL(settings.issuer);
    if (protocol !== 'https:' && !LOOPBACK.has(hostname)) throw new Failure('OIDC_ISSUER must begin with https://.');
    this.settings = settings;
    this.name = settings.name;
    this.issuer = settings.issuer;
  }

  /** Where to send somebody who wants to sign in. @throws {ProviderError} `down` */
  async ask({ token, redirectUri, isAnew }: ProviderQuestion): Promise<URL> {
    const configuration = await this.configuration();
    return oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid email',
      state: derive(token, 'state'),
      nonce: derive(token, 'nonce'),
      code_challenge: await oidc.calculatePKCECodeChallenge(derive(token, 'verifier')),
      code_challenge_method: 'S256',
      ...(isAnew ? { prompt: 'login', max_age: String(ANEW_SECONDS) } : {}),
    });
  }

  /**
   * Who came back. The caller makes sure that a question is answered once.
   * @param answer the address that the provider sent the person to
   * @throws {ProviderError}
   */
  async read(answer: URL, { token, redirectUri, isAnew }: ProviderQuestion): Promise<ProviderIdentity> {
    const configuration = await this.configuration();
    const returned = new URL(redirectUri);
    returned.search = answer.search;
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
        expectedState: derive(token, 'state'),
        expectedNonce: derive(token, 'nonce'),
        pkceCodeVerifier: derive(token, 'verifier'),
        idTokenExpected: true,
        ...(isAnew ? { maxAge: ANEW_SECONDS } : {}),
      });
      const claims = tokens.claims();
      if (!claims) throw new ProviderError('wrong');
      const { iss, sub, auth_time: at } = claims;
      if (sub.length > 255) throw new ProviderError('wrong');
      if (isCitizenSubject(sub)) throw new ProviderError('citizen-number');
      return {
        issuer: iss,
        subject: sub,
        hasSecondFactor: showsSecondFactor(claims),
        signedInAt: typeof at === 'number' ? at * 1000 : null,
        findEmail: async () =>
          claims['email'] === undefined ? this.askEmail(configuration, tokens.access_token, sub) : verifiedEmail(claims),
      };
    } catch (reason) {
      throw this.explain(reason);
    }
  }

  private async askEmail(configuration: oidc.Configuration, accessToken: string, subject: string): Promise<string | null> {
    if (!configuration.serverMetadata().userinfo_endpoint) return null;
    try {
      return verifiedEmail(await oidc.fetchUserInfo(configuration, accessToken, subject));
    } catch (reason) {
      throw this.explain(reason);
    }
  }

  /** What the provider says of itself, asked for once; a failure is not kept. */
  private configuration(): Promise<oidc.Configuration> {
    const now = Date.now();
    if (this.known && this.known.until > now) return this.known.configuration;
    const { issuer, clientId, clientSecret } = this.settings;
    // Marked as deprecated only so that nobody takes it by mistake: here it is for a provider on this machine alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    const configuration = oidc
      .discovery(new URL(issuer), clientId, clientSecret, clientSecret ? undefined : oidc.None(), { execute, timeout: TIMEOUT_SECONDS })
      .catch((reason: unknown) => {
        if (this.known?.configuration === configuration) this.known = null;
        log.warn({ code: codeOf(reason) }, 'identity provider not found');
        throw new ProviderError('down', { cause: reason });
      });
    this.known = { configuration, until: now + KNOWN_MS };
    return configuration;
  }

  private explain(reason: unknown): ProviderError {
    if (reason instanceof ProviderError) return reason;
    const problem = problemOf(reason);
    // Perhaps it moved: the next one asks anew where it is.
    if (problem === 'down') this.known = null;
    if (problem !== 'cancelled') log.warn({ code: codeOf(reason), problem }, 'signing in with the identity provider failed');
    return new ProviderError(problem, { cause: reason });
  }
}

function problemOf(reason: unknown): ProviderProblem {
  if (reason instanceof oidc.AuthorizationResponseError) {
    if (reason.error === 'access_denied') return 'cancelled';
    return reason.error === 'server_error' || reason.error === 'temporarily_unavailable' ? 'down' : 'wrong';
  }
  // A request that does not get through is a TypeError of fetch.
  if (reason instanceof TypeError) return 'down';
  const isOut = reason instanceof oidc.ClientError && /^OAUTH_(?:TIMEOUT|ABORT|RESPONSE_IS_NOT_(?:CONFORM|JSON))$/.test(reason.code ?? '');
  return isOut ? 'down' : 'wrong';
}

/** A word for the log, never what the provider says of somebody. */
function codeOf(reason: unknown): string {
  if (reason instanceof oidc.ResponseBodyError || reason instanceof oidc.AuthorizationResponseError) return reason.error;
  if (reason instanceof oidc.ClientError && reason.code) return reason.code;
  return reason instanceof Error ? reason.name : 'unknown';
}

function derive(token: string, what: 'state' | 'nonce' | 'verifier'): string {
  return createHmac('sha256', token).update(`wegwijs provider ${what}`).digest('base64url');
}
