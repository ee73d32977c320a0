import type { StateMachine } from './state-machine.ts'

/** Where one respondent's answer to one round stands. Late, overdue and reminded are not states: they are told from dates and letters. */
export type SubmissionState =
  | 'not_opened'
  | 'opened'
  | 'draft'
  | 'sent'
  | 'received'
  | 'in_check'
  | 'query_open'
  | 'answered'
  | 'reopened'
  | 'accepted'
  | 'published'
  | 'excused'
  | 'withdrawn'

export const SUBMISSION_STATES: StateMachine<SubmissionState> = {
  id: 'submission',
  names: { fi: 'Lomakkeen vastaus', sv: 'Svar på formuläret', en: 'Submission' },
  initial: 'not_opened',
  states: {
    not_opened: { fi: 'ei avattu', sv: 'inte öppnat', en: 'not opened' },
    opened: { fi: 'avattu', sv: 'öppnat', en: 'opened' },
    draft: { fi: 'luonnos', sv: 'utkast', en: 'draft' },
    sent: { fi: 'lähetetty', sv: 'skickat', en: 'sent' },
    received: { fi: 'vastaanotettu', sv: 'mottaget', en: 'received' },
    in_check: { fi: 'tarkistuksessa', sv: 'granskas', en: 'in check' },
    query_open: { fi: 'kysytty alueelta', sv: 'fråga till området', en: 'query open' },
    answered: { fi: 'alue on vastannut', sv: 'området har svarat', en: 'answered' },
    reopened: { fi: 'avattu uudelleen', sv: 'öppnat på nytt', en: 'reopened' },
    accepted: { fi: 'hyväksytty', sv: 'godkänt', en: 'accepted' },
    published: { fi: 'julkaistu', sv: 'publicerat', en: 'published' },
    excused: { fi: 'vapautettu', sv: 'befriat', en: 'excused' },
    withdrawn: { fi: 'peruttu', sv: 'återkallat', en: 'withdrawn' },
  },
  transitions: [
    { from: 'not_opened', to: 'opened', by: 'submission.show', when: 'first-time' },
    { from: 'not_opened', to: 'draft', by: 'submission.save' },
    { from: 'opened', to: 'draft', by: 'submission.save' },
    { from: 'draft', to: 'draft', by: 'submission.save' },
    { from: 'reopened', to: 'reopened', by: 'submission.save' },
    // The receipt is given in the same transaction as the answer is stored: nothing is sent without one.
    { from: 'draft', to: 'sent', by: 'submission.send' },
    { from: 'reopened', to: 'sent', by: 'submission.send' },
    { from: 'sent', to: 'received', by: 'submission.send', when: 'receipt-given' },
    { from: 'received', to: 'in_check', by: 'submission.check' },
    { from: 'answered', to: 'in_check', by: 'submission.check' },
    { from: 'received', to: 'query_open', by: 'submission.ask' },
    { from: 'in_check', to: 'query_open', by: 'submission.ask' },
    { from: 'answered', to: 'query_open', by: 'submission.ask' },
    { from: 'query_open', to: 'query_open', by: 'submission.ask' },
    { from: 'accepted', to: 'query_open', by: 'submission.ask' },
    { from: 'published', to: 'query_open', by: 'submission.ask' },
    { from: 'query_open', to: 'answered', by: 'submission.answer' },
    { from: 'query_open', to: 'in_check', by: 'submission.close-query' },
    { from: 'received', to: 'reopened', by: 'submission.reopen' },
    { from: 'in_check', to: 'reopened', by: 'submission.reopen' },
    { from: 'query_open', to: 'reopened', by: 'submission.reopen' },
    { from: 'answered', to: 'reopened', by: 'submission.reopen' },
    { from: 'accepted', to: 'reopened', by: 'submission.reopen' },
    { from: 'published', to: 'reopened', by: 'submission.reopen' },
    // A correction that the institute takes makes the next version, which waits for its check again.
    { from: 'received', to: 'received', by: 'correction.accept' },
    { from: 'in_check', to: 'received', by: 'correction.accept' },
    { from: 'query_open', to: 'received', by: 'correction.accept' },
    { from: 'answered', to: 'received', by: 'correction.accept' },
    { from: 'accepted', to: 'received', by: 'correction.accept' },
    { from: 'published', to: 'received', by: 'correction.accept' },
    { from: 'received', to: 'received', by: 'submission.correct-for' },
    { from: 'in_check', to: 'received', by: 'submission.correct-for' },
    { from: 'answered', to: 'received', by: 'submission.correct-for' },
    { from: 'accepted', to: 'received', by: 'submission.correct-for' },
    { from: 'published', to: 'received', by: 'submission.correct-for' },
    { from: 'received', to: 'accepted', by: 'submission.accept' },
    { from: 'in_check', to: 'accepted', by: 'submission.accept' },
    { from: 'answered', to: 'accepted', by: 'submission.accept' },
    { from: 'accepted', to: 'published', by: 'release.publish' },
    { from: 'not_opened', to: 'excused', by: 'submission.excuse' },
    { from: 'opened', to: 'excused', by: 'submission.excuse' },
    { from: 'draft', to: 'excused', by: 'submission.excuse' },
    { from: 'reopened', to: 'excused', by: 'submission.excuse' },
    { from: 'excused', to: 'draft', by: 'submission.reopen' },
    // After the last day for new answers a late one comes only when the institute opens the form.
    { from: 'not_opened', to: 'reopened', by: 'submission.reopen' },
    { from: 'opened', to: 'reopened', by: 'submission.reopen' },
    { from: 'draft', to: 'reopened', by: 'submission.reopen' },
    // Nobody used the reopening: what was sent before stands again.
    { from: 'reopened', to: 'received', by: 'submission.end-reopening' },
    { from: 'received', to: 'withdrawn', by: 'submission.withdraw' },
    { from: 'in_check', to: 'withdrawn', by: 'submission.withdraw' },
    { from: 'answered', to: 'withdrawn', by: 'submission.withdraw' },
    { from: 'withdrawn', to: 'reopened', by: 'submission.reopen' },
  ],
}

/** States in which there is an answer of the respondent that counts. */
export const ANSWERED_STATES: readonly SubmissionState[] = [
  'received',
  'in_check',
  'query_open',
  'answered',
  'accepted',
  'published',
]

export type CorrectionState = 'requested' | 'accepted' | 'refused' | 'withdrawn'

/** A correction that a county asks for, also to an earlier round. */
export const CORRECTION_STATES: StateMachine<CorrectionState> = {
  id: 'correction',
  names: { fi: 'Lomakkeen korjauspyyntö', sv: 'Begäran om rättelse av formuläret', en: 'Correction request' },
  initial: 'requested',
  states: {
    requested: { fi: 'pyydetty', sv: 'begärd', en: 'requested' },
    accepted: { fi: 'hyväksytty', sv: 'godkänd', en: 'accepted' },
    refused: { fi: 'hylätty', sv: 'avslagen', en: 'refused' },
    withdrawn: { fi: 'peruttu', sv: 'återtagen', en: 'withdrawn' },
  },
  transitions: [
    { from: 'requested', to: 'accepted', by: 'correction.accept' },
    { from: 'requested', to: 'refused', by: 'correction.refuse' },
    { from: 'requested', to: 'withdrawn', by: 'correction.withdraw' },
  ],
}
