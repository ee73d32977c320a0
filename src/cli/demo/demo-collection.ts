import { OPERATOR } from '../../access/actor.ts'
import type { App } from '../../app.ts'
import type { Answer } from '../../model/answers.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import { createAccessCode } from '../../operations/account/access-codes.ts'
import { approveFor } from '../../operations/approval/approve-for.ts'
import { submitRelease } from '../../operations/approval/submit-release.ts'
import { closeCollectionRound } from '../../operations/collection/close-round.ts'
import { createCollectionRound } from '../../operations/collection/create-round.ts'
import { openCollectionRound } from '../../operations/collection/open-round.ts'
import { planCollectionRounds } from '../../operations/collection/plan-rounds.ts'
import { listRoundsOfCollection } from '../../operations/collection/show-round.ts'
import { createCollectionRelease } from '../../operations/collection-release/create-collection-release.ts'
import { acceptSubmission } from '../../operations/desk/accept-submission.ts'
import { askRespondent } from '../../operations/desk/ask-respondent.ts'
import { showDeskSubmission } from '../../operations/desk/show-submission.ts'
import { inventStaffing } from '../../operations/invent-staffing.ts'
import type { Perform } from '../../operations/operation.ts'
import { publishRelease } from '../../operations/publish-release.ts'
import { showSubmission } from '../../operations/submission/show-submission.ts'
import { DEMO_APPROVERS } from './demo-country.ts'
import { type FormPlace, fillForm, respondentWithCode, sendForm } from './demo-staffing.ts'

const COLLECTION = 'child-protection-staffing'
const DAY_MS = 86_400_000
const LIMIT = 30
/** Rounds of the demo: two that are finished, and one in which counties are answering. */
const ROUNDS = 3

/** October 2025 as published (26 clients for a worker, 14 counties above the maximum, 18 % substitutes); the other two are invented. */
const COUNTRIES = [
  { workers: 1_300, ratio: 26, countiesOver: 14, shareOver: 12, shareVacant: 9, shareSubstitutes: 18, limit: LIMIT },
  { workers: 1_320, ratio: 25.6, countiesOver: 13, shareOver: 11, shareVacant: 8, shareSubstitutes: 17, limit: LIMIT },
  { workers: 1_340, ratio: 25.1, countiesOver: 12, shareOver: 9, shareVacant: 8, shareSubstitutes: 17, limit: LIMIT },
] as const

/** What has happened in the round that is open: the others have sent. */
const DRAFTING = '16'
const ASKED = '08'
const ALL_OVER = '17'
const ONLY_OPENED = '90'
const SILENT: readonly string[] = ['11', '20', '21']
/** The county whose code is told, so that a visitor can answer. */
const WITH_CODE = '11'

/** By the way of every release: made, submitted, approved by two others, published. From then on the round takes corrections only. */
async function publish(perform: Perform, round: string): Promise<void> {
  const { id } = await perform(createCollectionRelease, { collection: COLLECTION, round })
  await perform(submitRelease, { release: id })
  for (const email of DEMO_APPROVERS) await perform(approveFor, { release: id, email })
  await perform(publishRelease, { release: id })
  await perform(closeCollectionRound, { collection: COLLECTION, round, closing: 'to-new-answers' })
}

interface Answering {
  readonly app: App
  readonly round: string
  readonly validUntil: string
}

/**
 * The staffing of child welfare: two rounds that are published, and one that is open. In it most counties have sent, one has a draft,
 * one is asked something, one has all its workers above the maximum, and some have not begun. Where there are rounds already, only a new
 * code is given.
 * @returns the code by which a visitor may answer for South Karelia; null when no answer is taken any more.
 */
export async function demoCollection(app: App): Promise<{ readonly code: string; readonly round: string } | null> {
  const perform: Perform = (operation, input) => app.perform(operation, input, { actor: OPERATOR })
  const [newest] = await perform(listRoundsOfCollection, { collection: COLLECTION })
  if (newest) return codeFor(perform, newest)
  const today = new Date().toISOString().slice(0, 10)
  const planned = await perform(planCollectionRounds, { collection: COLLECTION, from: dayAfter(today, -2 * 366), until: today })
  const rounds = planned.slice(-ROUNDS).map(({ round }) => round)
  const validUntil = dayAfter(today, 60)
  for (const [place, round] of rounds.entries()) {
    const days = {
      opensOn: today,
      statedDeadline: dayAfter(today, 8),
      lastNewAnswer: dayAfter(today, 30),
      lastCorrection: validUntil,
    }
    await perform(createCollectionRound, { collection: COLLECTION, round, ...days, decision: 'Tietopäätös (keksitty)' })
    await perform(openCollectionRound, { collection: COLLECTION, round })
    const isOpen = place === rounds.length - 1
    await answerAll({ app, round, validUntil }, { country: COUNTRIES[place] ?? COUNTRIES[0], isOpen })
    if (!isOpen) await publish(perform, round)
  }
  const round = rounds.at(-1) ?? ''
  const { code } = await respondentWithCode(app, { collection: COLLECTION, round, respondent: WITH_CODE }, validUntil)
  return { code, round }
}

/** The code of the first start was told once; a new one takes its place. */
async function codeFor(
  perform: Perform,
  { round, lastCorrection }: CollectionRound,
): Promise<{ code: string; round: string } | null> {
  if (lastCorrection < new Date().toISOString().slice(0, 10)) return null
  const scope = { organiser: WITH_CODE, collection: COLLECTION, round, validUntil: lastCorrection }
  const { code } = await perform(createAccessCode, scope)
  return { code, round }
}

async function answerAll(
  answering: Answering,
  { country, isOpen }: { country: (typeof COUNTRIES)[number]; isOpen: boolean },
): Promise<void> {
  const invented = await answering.app.perform(inventStaffing, country, { actor: OPERATOR })
  for (const { organiser, ...figures } of invented) {
    const isAllOver = isOpen && organiser === ALL_OVER
    const own = isAllOver ? { ...figures, H2: 48 * figures.H3, H5: figures.H3 } : figures
    if (isOpen && SILENT.includes(organiser)) continue
    await answerOne(answering, { organiser, answers: answersOf(organiser, own), isOpen })
  }
}

interface CountyAnswers {
  readonly organiser: string
  readonly answers: Readonly<Record<string, Answer>>
  readonly isOpen: boolean
}

async function answerOne(answering: Answering, { organiser, answers, isOpen }: CountyAnswers): Promise<void> {
  const { app, round, validUntil } = answering
  const place: FormPlace = { collection: COLLECTION, round, respondent: organiser }
  const respondent = await respondentWithCode(app, place, validUntil)
  if (isOpen && organiser === ONLY_OPENED) {
    await respondent.perform(showSubmission, place)
    return
  }
  if (isOpen && organiser === DRAFTING) {
    const { H2 = 0, H3 = 0 } = answers
    await fillForm(respondent, place, { H2, H3 })
    return
  }
  await fillForm(respondent, place, answers)
  await sendForm(respondent, place)
  if (isOpen && organiser === ASKED) await ask(app, place)
  else if (!isOpen || Number(organiser) <= 6) await accept(app, place)
}

/** Everything that is asked, with reasons for what is unusual. */
function answersOf(organiser: string, figures: Readonly<Record<string, number>>): Record<string, Answer> {
  const isOver = (figures.H5 ?? 0) > 0
  return {
    ...figures,
    ...(isOver && { H8: 'Avoimia toimia on ollut vaikea täyttää. Asiakkaita siirretään uusille työntekijöille syksyn aikana.' }),
    'K.1.name': 'Maija Mallikas',
    'K.1.task': 'Suunnittelija',
    'K.1.email': `lastensuojelu${organiser}@example.invalid`,
    L1: true,
    ...(figures.H5 === figures.H3 && {
      'reason:all-over': 'Toimia on avoinna, ja asiakkaita on jaettu kaikille työntekijöille.',
    }),
    ...REASONS,
  }
}

/** Said once for whatever differs much from the round before. */
const REASONS = {
  'reason:clients-changed': 'Tehtävänkuvat muuttuivat organisaatiouudistuksessa.',
  'reason:workers-changed': 'Tehtävänkuvat muuttuivat organisaatiouudistuksessa.',
  'reason:one-carries-overflow': 'Yksi työntekijä on palannut vapaalta, ja hänen asiakkaansa siirretään ensi kuussa.',
} as const

async function accept(app: App, place: FormPlace): Promise<void> {
  const { submission } = await app.perform(showDeskSubmission, place, { actor: OPERATOR })
  await app.perform(acceptSubmission, { ...place, version: submission.version }, { actor: OPERATOR })
}

async function ask(app: App, place: FormPlace): Promise<void> {
  const { submission } = await app.perform(showDeskSubmission, place, { actor: OPERATOR })
  const words = 'Asiakkaiden määrä on pienempi kuin viime kierroksella. Onko mukana koko alue?'
  const due = dayAfter(new Date().toISOString().slice(0, 10), 10)
  await app.perform(askRespondent, { ...place, version: submission.version, field: 'H2', words, due }, { actor: OPERATOR })
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
