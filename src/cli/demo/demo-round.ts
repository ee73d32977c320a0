import { randomBytes } from 'node:crypto'
import { type Actor, OPERATOR } from '../../access/actor.ts'
import type { App } from '../../app.ts'
import type { QuarterCode } from '../../model/period.ts'
import { createDemoAccounts, type DemoAccount } from '../../operations/account/create-demo-accounts.ts'
import { actorOf } from '../../operations/account/who-signs-in.ts'
import type { Perform } from '../../operations/operation.ts'
import { answerItems } from '../../operations/review/answer-items.ts'
import { commentSheet } from '../../operations/review/comment-sheet.ts'
import { listReviewRounds } from '../../operations/review/list-rounds.ts'
import { openRound } from '../../operations/review/open-round.ts'
import { type ShownSheets, showSheets } from '../../operations/review/show-sheet.ts'
import { signSheets } from '../../operations/review/sign-sheets.ts'
import { createTicket } from '../../operations/ticket/create-ticket.ts'

/**
 * A review round of the demo in which two counties have begun: South Ostrobothnia (16) has answered and signed what it has on older
 * people, Pirkanmaa (08) is half-way and has asked the institute something. The institute has one ticket. Does nothing when there is a
 * round already.
 */
export async function demoRound({ app, cycle }: { app: App; cycle: QuarterCode }): Promise<void> {
  if ((await app.perform(listReviewRounds, {}, { actor: OPERATOR })).length > 0) return
  const { accounts } = await app.perform(createDemoAccounts, { password: randomBytes(16).toString('hex') }, { actor: OPERATOR })
  const as =
    (email: string): Perform =>
    (operation, input) =>
      app.perform(operation, input, { actor: demoActor(accounts, `${email}@example.invalid`) })
  const statistician = as('tilasto1')
  const { round } = await statistician(openRound, { cycle })
  await answerAll(as('tarkastaja16'), { round: round.id, organiser: '16' })
  await signOlder(as('vastuu16'), { round: round.id, organiser: '16' })
  await answerHalf(as('tarkastaja08'), { round: round.id, organiser: '08' })
  await statistician(createTicket, {
    kind: 'not_representative',
    foundBy: 'reviewer',
    title: 'Iäkkäiden palvelujen luvut jäävät alueen omia pienemmiksi',
    description: 'Alueen oma luku on suurempi kuin rekisterin luku puolessa kunnista. Selvitetään, mitkä yksiköt arkistoivat.',
    organiser: '08',
    content: 'older',
    quarters: [cycle],
    links: [{ kind: 'review_item', target: `review/${round.id}/08/older/whole` }],
  })
}

interface Where {
  readonly round: string
  readonly organiser: string
}

/** Own counts that agree with the register. */
async function answerAll(perform: Perform, where: Where): Promise<void> {
  const shown = await perform(showSheets, where)
  await perform(answerItems, { ...where, content: 'older', answers: answersTo(shown, 1) })
}

/** Own counts a quarter above the register, in every other line; and a question. */
async function answerHalf(perform: Perform, where: Where): Promise<void> {
  const shown = await perform(showSheets, where)
  const answers = answersTo(shown, 1.25).filter((_, place) => place % 2 === 0)
  await perform(answerItems, { ...where, content: 'older', answers })
  const text = 'Meillä uusi tietojärjestelmä otettiin käyttöön elokuussa. Näkyvätkö sen yksiköt jo luvuissa?'
  await perform(commentSheet, { ...where, content: 'older', text, mentionsInstitute: true })
}

function answersTo({ items }: ShownSheets, factor: number) {
  return items
    .filter(({ content }) => content === 'older')
    .map(({ area, version, figures }) => {
      const seen = figures.ownClients['SHA+ET'].clients
      const isTooLow = factor > 1
      return {
        area,
        version,
        seen,
        answer: {
          ownCount: Math.round((seen ?? 0) * factor),
          ownCountDefinition: 'during_quarter',
          judgement: isTooLow ? 'too_low' : 'comprehensive',
          explanations: isTooLow ? ['units_missing'] : [],
          mayPublish: isTooLow ? 'no' : 'yes',
        },
      } as const
    })
}

async function signOlder(perform: Perform, where: Where): Promise<void> {
  const { sheets } = await perform(showSheets, where)
  const older = sheets.filter(({ content }) => content === 'older')
  if (older.length === 0) return
  await perform(signSheets, { ...where, sheets: older.map(({ content, measure, version }) => ({ content, measure, version })) })
}

function demoActor(accounts: readonly DemoAccount[], email: string): Actor {
  const account = accounts.find((one) => one.email === email)
  if (!account) throw new Error(`the demo has no account ${email}`)
  return actorOf({ id: account.account, email }, [account])
}
