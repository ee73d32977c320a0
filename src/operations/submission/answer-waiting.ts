import { mayPerform } from '../../access/permissions.ts'
import { reachIn } from '../../access/reach.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { fillTexts, type Texts } from '../../model/text.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import { type OwnSubmission, unfinishedSubmissions } from '../../store/collection/own-submissions.ts'
import { knownCollections } from '../collection/known-collections.ts'
import type { OperationContext } from '../operation.ts'
import { whyNotEditable } from './editing.ts'

type Waiting = Pick<OperationContext, 'db' | 'actor' | 'now' | 'definitions'>

/** More forms of one round than this stand in one line. */
const MOST_LINES = 3

/** Forms that a county has still to send, and questions of the institute that it has still to answer. */
export async function answerWaiting(context: Waiting): Promise<WaitingItem[]> {
  const { db, actor, now } = context
  if (!mayPerform(actor, 'submission.own') || actor.kind === 'code') return []
  const { organisers } = reachIn(actor, 'submission.own')
  if (organisers === 'all') return []
  const own = await unfinishedSubmissions(db, organisers)
  const today = helsinkiDay(now())
  const toFill = own.filter((one) => whyNotEditable(one, today) === null)
  const toAnswer = own.filter(({ openQuestions }) => openQuestions > 0)
  if (toFill.length + toAnswer.length === 0) return []
  const names = new Map((await knownCollections(context)).map(({ collection }) => [collection.id, collection.names]))
  const nameOf = ({ submission }: OwnSubmission) => names.get(submission.collection) ?? sameIn(submission.collection)
  return [
    ...byRound(toFill).flatMap((forms) => formItems(forms, { nameOf, today })),
    ...toAnswer.map((one) => questionItem(one, { name: nameOf(one), today })),
  ]
}

function byRound(forms: readonly OwnSubmission[]): OwnSubmission[][] {
  const rounds = new Map<string, OwnSubmission[]>()
  for (const form of forms) {
    const key = `${form.submission.collection}/${form.submission.round}`
    rounds.set(key, [...(rounds.get(key) ?? []), form])
  }
  return [...rounds.values()]
}

interface About {
  readonly nameOf: (one: OwnSubmission) => Texts
  readonly today: string
}

function formItems(forms: readonly OwnSubmission[], { nameOf, today }: About): WaitingItem[] {
  const [first] = forms
  if (!first) return []
  if (forms.length <= MOST_LINES)
    return forms.map((one) => formItem(one, { name: nameOf(one), today, isAlone: forms.length === 1 }))
  const due = first.round.stated_deadline
  const { collection, round } = first.submission
  return [
    {
      id: `form/${collection}/${round}`,
      kind: 'form',
      title: named(FORMS, nameOf(first), round),
      count: forms.length,
      due,
      isLate: due < today,
      opens: { section: 'answer', parts: [] },
    },
  ]
}

function formItem(
  { submission, round }: OwnSubmission,
  { name, today, isAlone }: { readonly name: Texts; readonly today: string; readonly isAlone: boolean },
): WaitingItem {
  const isAgain = submission.state === 'reopened'
  const due = isAgain ? submission.reopened_until : round.stated_deadline
  const whose: Texts = { fi: submission.name_fi, sv: submission.name_sv, en: submission.name_fi }
  const title = named(isAgain ? AGAIN : FORM, name, submission.round)
  return {
    id: `form/${submission.id}`,
    kind: 'form',
    title: isAlone ? title : joined(title, whose),
    count: null,
    due,
    isLate: due !== null && due < today,
    opens: { section: 'answer', parts: [submission.collection, submission.round, submission.respondent] },
  }
}

function questionItem(
  { submission, openQuestions, questionsDue }: OwnSubmission,
  { name, today }: { readonly name: Texts; readonly today: string },
): WaitingItem {
  return {
    id: `question/${submission.id}`,
    kind: 'question',
    title: named(QUESTION, name, submission.round),
    count: openQuestions,
    due: questionsDue,
    isLate: questionsDue !== null && questionsDue < today,
    opens: { section: 'answer', parts: [submission.collection, submission.round, submission.respondent, 'questions'] },
  }
}

/** The name of a collection differs from language to language. */
function named(texts: Texts, name: Texts, round: string): Texts {
  const one = (language: keyof Texts) => fillTexts(texts, { name: name[language], round })[language]
  return { fi: one('fi'), sv: one('sv'), en: one('en') }
}

function joined(one: Texts, other: Texts): Texts {
  return { fi: `${one.fi}, ${other.fi}`, sv: `${one.sv}, ${other.sv}`, en: `${one.en}, ${other.en}` }
}

function sameIn(text: string): Texts {
  return { fi: text, sv: text, en: text }
}

const FORM: Texts = { fi: '{name} {round}: vastaa', sv: '{name} {round}: svara', en: '{name} {round}: answer' }
const FORMS: Texts = {
  fi: '{name} {round}: lähettämättä',
  sv: '{name} {round}: inte skickade',
  en: '{name} {round}: not sent',
}
const AGAIN: Texts = {
  fi: '{name} {round}: avattu uudelleen',
  sv: '{name} {round}: öppnat på nytt',
  en: '{name} {round}: opened again',
}
const QUESTION: Texts = {
  fi: '{name} {round}: kysymyksiä teille',
  sv: '{name} {round}: frågor till er',
  en: '{name} {round}: questions for you',
}
