import type { StateMachine } from './state-machine.ts'

export type AccountState = 'invited' | 'active' | 'locked' | 'closed'

/** The life of an account. A short lock after wrong tries is not a state: it ends by itself (see `sign-in-limits.ts`). */
export const ACCOUNT_STATES: StateMachine<AccountState> = {
  id: 'account',
  names: { fi: 'Käyttäjätili', sv: 'Användarkonto', en: 'Account' },
  initial: 'invited',
  states: {
    invited: { fi: 'Kutsuttu', sv: 'Inbjuden', en: 'Invited' },
    active: { fi: 'Käytössä', sv: 'I bruk', en: 'In use' },
    locked: { fi: 'Lukittu', sv: 'Låst', en: 'Locked' },
    closed: { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' },
  },
  transitions: [
    { from: 'invited', to: 'active', by: 'invitation.accept' },
    { from: 'active', to: 'active', by: 'invitation.accept' },
    { from: 'invited', to: 'active', by: 'session.begin-staff' },
    { from: 'active', to: 'active', by: 'session.begin-staff' },
    { from: 'active', to: 'locked', by: 'account.lock' },
    { from: 'locked', to: 'active', by: 'account.unlock' },
    { from: 'active', to: 'active', by: 'account.unlock' },
    { from: 'invited', to: 'closed', by: 'account.close' },
    { from: 'active', to: 'closed', by: 'account.close' },
    { from: 'locked', to: 'closed', by: 'account.close' },
    { from: 'invited', to: 'invited', by: 'account.invite-again' },
    { from: 'active', to: 'active', by: 'account.invite-again' },
  ],
}

export type SessionStage = 'second-factor' | 'enrolment' | 'full' | 'ended'

/**
 * The life of a session. Every step forward gives a new token and ends the session of the step before: a token that was known before
 * signing in is worth nothing afterwards.
 */
export const SESSION_STAGES: StateMachine<SessionStage> = {
  id: 'session',
  names: { fi: 'Istunto', sv: 'Session', en: 'Session' },
  initial: 'second-factor',
  states: {
    'second-factor': { fi: 'Odottaa toista tunnistetta', sv: 'Väntar på andra faktorn', en: 'Waits for the second factor' },
    enrolment: {
      fi: 'Odottaa toisen tunnisteen käyttöönottoa',
      sv: 'Väntar på att andra faktorn tas i bruk',
      en: 'Waits for a second factor to be set up',
    },
    full: { fi: 'Kirjautunut', sv: 'Inloggad', en: 'Signed in' },
    ended: { fi: 'Päättynyt', sv: 'Avslutad', en: 'Ended' },
  },
  transitions: [
    { from: 'second-factor', to: 'full', by: 'session.code' },
    { from: 'second-factor', to: 'full', by: 'session.passkey' },
    { from: 'enrolment', to: 'full', by: 'session.enrol' },
    { from: 'second-factor', to: 'ended', by: 'session.end' },
    { from: 'enrolment', to: 'ended', by: 'session.end' },
    { from: 'full', to: 'ended', by: 'session.end' },
    { from: 'full', to: 'ended', by: 'account.end-session' },
    { from: 'full', to: 'ended', by: 'account.end-sessions' },
  ],
}

export type SignInKind = 'password' | 'staff'

/** How long an e-mail address may be (RFC 5321), and its form: one `@`, no blanks, a dot in the domain. */
export const LONGEST_EMAIL = 254
export const EMAIL_FORM = /^[^\s@<>"'(),:;\\]+@[a-z0-9åäö-]+(\.[a-z0-9åäö-]+)+$/i

/** E-mail addresses are compared in lower case: two spellings are one person. */
export function plainEmail(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase()
}
