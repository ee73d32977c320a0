import type { Transaction } from 'kysely'
import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Phenomenon } from '../../model/phenomenon.ts'
import { type Naming, REPORT_STATES } from '../../model/social-report.ts'
import { nextState } from '../../model/state-machine.ts'
import { queueMail } from '../../store/mail/queue-mail.ts'
import type { Schema } from '../../store/schema.ts'
import {
  type AnswerBack,
  answeredReports,
  answersOfPhenomenon,
  giveAnswer,
  insertAnswer,
  languagesOf,
  type Receiver,
  receiversOf,
  setAnswered,
} from '../../store/social/answers-back.ts'
import { proposalById } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { heldPhenomenon } from '../phenomenon/held-phenomenon.ts'
import { joinedBy } from '../phenomenon/reports-behind.ts'
import { randomId } from '../random-id.ts'
import { inOneLanguage, REASON, id as thingId } from './proposal-input.ts'
import { nobodyToAnswer, proposalNotFound } from './proposal-problems.ts'

/** To how many an answer would go. Never who they are. */
export interface AnswerPreview {
  readonly phenomenon: { readonly id: string; readonly titles: Phenomenon['titles'] }
  readonly reports: number
  readonly byNaming: Readonly<Record<Naming, number>>
  /** People who reported by name and wanted an answer: each gets one letter. */
  readonly letters: number
  /** Of the reports, those that have had no answer of this phenomenon yet. */
  readonly unanswered: number
  readonly earlier: readonly (AnswerBack & { readonly reports: number })[]
}

/** To how many an answer would go, and what they have been told before. */
export const previewAnswerBack = defineOperation({
  name: 'answer-back.preview',
  title: {
    fi: 'Näytä, monelleko vastaus lähtisi',
    sv: 'Visa hur många svaret skulle gå till',
    en: 'Preview an answer to reporters',
  },
  access: 'read',
  input: z.strictObject({ phenomenon: thingId }),
  async perform({ phenomenon: wanted }, context): Promise<AnswerPreview> {
    const phenomenon = await heldPhenomenon(context, wanted)
    const receivers = await receiversOf(context.db, await joinedBy(context, phenomenon))
    const answered = await answeredReports(context.db, phenomenon.id)
    const named = (naming: Naming) => receivers.filter((one) => one.naming === naming).length
    return {
      phenomenon: { id: phenomenon.id, titles: phenomenon.titles },
      reports: receivers.length,
      byNaming: { anonymous: named('anonymous'), receipt: named('receipt'), named: named('named') },
      letters: accountsToWrite(receivers).length,
      unanswered: receivers.filter(({ id }) => !answered.has(id)).length,
      earlier: await answersOfPhenomenon(context.db, phenomenon.id),
    }
  },
})

export interface AnswerSent {
  readonly answer: string
  /** Reports that got it now, and letters that were queued. */
  readonly reports: number
  readonly letters: number
}

/**
 * Sends one answer to everybody who has reported of a phenomenon: it stands on every receipt from now on, and who reported by name gets a
 * letter too. The same words again are the same answer: they go only to reports that have come since.
 */
export const sendAnswerBack = defineOperation({
  name: 'answer-back.send',
  title: { fi: 'Lähetä vastaus havainnoijille', sv: 'Skicka svar till observatörerna', en: 'Send an answer to the reporters' },
  access: 'state',
  input: z.strictObject({ phenomenon: thingId, proposal: thingId.nullable().default(null), texts: inOneLanguage(REASON) }),
  async perform({ phenomenon: wanted, proposal, texts }, context): Promise<AnswerSent> {
    const { db, actor } = context
    const phenomenon = await heldPhenomenon(context, wanted)
    if (proposal !== null) await requireOfPhenomenon(context, phenomenon, proposal)
    const known = (await answersOfPhenomenon(db, phenomenon.id)).find((one) => isSameAnswer(one, { texts, proposal }))
    const had = await answeredReports(db, phenomenon.id)
    const receivers = (await receiversOf(db, await joinedBy(context, phenomenon))).filter(
      ({ id }) => known === undefined || !had.get(id)?.has(known.id),
    )
    if (receivers.length === 0) throw nobodyToAnswer()
    const answer = known?.id ?? randomId()
    const accounts = await languagesOf(db, accountsToWrite(receivers))
    const { owner } = phenomenon
    const details = { owner, phenomenon: phenomenon.id, proposal, reports: receivers.length, letters: accounts.size }
    await context.commit({ subject: `answer-back/${answer}`, details }, async (transaction) => {
      const sentOn = helsinkiDay(context.now())
      const row = { id: answer, owner, phenomenon: phenomenon.id, proposal, texts, sentBy: actor.id, sentOn }
      await requireNotSentMeanwhile(transaction, row, known)
      if (!known) await insertAnswer(transaction, row)
      await giveAnswer(
        transaction,
        answer,
        receivers.map(({ id }) => id),
      )
      await setAnswered(transaction, answeredEvents(receivers, context))
      await writeLetters(transaction, accounts, owner)
    })
    return { answer, reports: receivers.length, letters: accounts.size }
  },
})

/** @throws Problem `proposal-not-found` when the proposal does not rest on the phenomenon, or nobody outside may see it yet. */
async function requireOfPhenomenon({ db }: OperationContext, { id }: Phenomenon, proposal: string): Promise<void> {
  const found = await proposalById(db, proposal)
  if (found?.phenomenon !== id || found.state === 'draft') throw proposalNotFound()
}

/**
 * Two who press at the same time, or one who presses twice, send one answer and not two: one after the other, and the second learns that
 * nobody is left to be answered.
 */
async function requireNotSentMeanwhile(
  transaction: Transaction<Schema>,
  answer: Omit<AnswerBack, 'id'>,
  known: AnswerBack | undefined,
): Promise<void> {
  await transaction.selectFrom('phenomenon').select('id').where('id', '=', answer.phenomenon).forUpdate().execute()
  const now = (await answersOfPhenomenon(transaction, answer.phenomenon)).find((one) => isSameAnswer(one, answer))
  if (now?.id !== known?.id) throw nobodyToAnswer()
}

function isSameAnswer(one: Omit<AnswerBack, 'id'>, other: Pick<AnswerBack, 'texts' | 'proposal'>): boolean {
  return one.texts.fi === other.texts.fi && one.texts.sv === other.texts.sv && one.proposal === other.proposal
}

/** Those whose state follows; withdrawn and archived ones stay what they are, and have the answer all the same. */
function answeredEvents(receivers: readonly Receiver[], { now, actor }: OperationContext) {
  return receivers
    .filter(({ state }) => nextState(REPORT_STATES, state, { by: 'answer-back.send' }) !== null)
    .map(({ id }) => ({ id: randomId(), report: id, at: now(), by: actor.id }))
}

/** One letter to each, however many reports are theirs; none to who took the report back. */
function accountsToWrite(receivers: readonly Receiver[]): string[] {
  const written = receivers.filter(({ naming, wantsAnswer, state }) => naming === 'named' && wantsAnswer && state !== 'withdrawn')
  return [...new Set(written.flatMap(({ account }) => account ?? []))].sort()
}

async function writeLetters(
  transaction: Transaction<Schema>,
  accounts: Awaited<ReturnType<typeof languagesOf>>,
  organiser: string,
): Promise<void> {
  for (const [account, language] of accounts)
    await queueMail(transaction, { to: { account }, template: 'observation-answered', language, parameters: {}, organiser })
}
