import type { ShownProposal } from '../../../operations/proposal/show-proposal.ts'
import { textIn } from '../parts/tickets/form-values.ts'
import type { Posted } from '../visit.ts'

/** What the form of a proposal sends, as the operation wants it. */
export function contentOfForm({ text }: Pick<Posted, 'text'>) {
  return {
    titles: bothOf(text, 'titles'),
    texts: bothOf(text, 'texts'),
    phenomenon: textIn(text('phenomenon')),
    addressee: text('addressee'),
    body: textIn(text('body')),
    task: textIn(text('task')),
    costNote: text('costNote'),
    welfareSection: text('welfareSection'),
    strategyGoal: text('strategyGoal'),
    isPublic: text('isPublic') === 'yes',
  }
}

export function bothOf(text: Posted['text'], name: string) {
  return { fi: text(`${name}.fi`), sv: text(`${name}.sv`) }
}

/** The fields of the form as a draft has them. */
export function formOfDraft(proposal: ShownProposal): Readonly<Record<string, string>> {
  const { titles, texts, phenomenon, addressee, body, task, costNote, welfareSection, strategyGoal, isPublic } = proposal
  return {
    'titles.fi': titles.fi,
    'titles.sv': titles.sv,
    'texts.fi': texts.fi,
    'texts.sv': texts.sv,
    phenomenon: phenomenon?.id ?? '',
    addressee,
    body: body?.id ?? '',
    task: task ?? '',
    costNote: costNote ?? '',
    welfareSection: welfareSection ?? '',
    strategyGoal: strategyGoal ?? '',
    isPublic: isPublic ? 'yes' : 'no',
  }
}

/** What was typed into a form that was refused. A box that was not ticked is not sent: it says no. */
export function typedAgain(submitted: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...submitted, isPublic: submitted.isPublic ?? 'no' }
}

/** The steps that have a form on the page of a proposal, by the value of `act`. */
export const STEP_FORMS = [
  'submit',
  'receive',
  'prepare',
  'return',
  'answer',
  'hand-on',
  'acknowledge',
  'start',
  'complete',
  'assess',
  'move-due',
  'lapse',
  'undo',
] as const
export type StepForm = (typeof STEP_FORMS)[number]

/** What each form of a step sends beside the proposal and its version. */
export const STEP_INPUT: Readonly<Record<StepForm, (posted: Posted) => Readonly<Record<string, unknown>>>> = {
  submit: ({ text }) => ({ onDay: text('onDay') }),
  receive: byBody,
  prepare: byBody,
  return: byBody,
  answer: (posted) => ({
    ...byBody(posted),
    outcome: posted.text('outcome'),
    reasons: bothOf(posted.text, 'reasons'),
    responsible: posted.text('responsible'),
    dueOn: textIn(posted.text('dueOn')),
  }),
  'hand-on': ({ text }) => ({ to: text('to'), onDay: text('onDay'), note: text('note') }),
  acknowledge: ({ text }) => ({ onDay: text('onDay'), recordNumber: text('recordNumber'), note: text('note') }),
  start: ({ text }) => ({
    onDay: text('onDay'),
    responsible: text('responsible'),
    dueOn: textIn(text('dueOn')),
    note: text('note'),
  }),
  complete: ({ text }) => ({ onDay: text('onDay'), note: text('note') }),
  assess: ({ text }) => ({
    onDay: text('onDay'),
    result: text('result'),
    judgement: bothOf(text, 'judgement'),
    figures: text('pin') === '' ? null : { pin: text('pin'), before: text('before'), after: text('after') },
  }),
  'move-due': ({ text }) => ({ answerDueOn: text('answerDueOn'), reason: text('reason') }),
  lapse: ({ text }) => ({ onDay: text('onDay'), reasons: bothOf(text, 'reasons'), note: text('note') }),
  undo: ({ text }) => ({ reason: text('reason') }),
}

function byBody({ text }: Posted) {
  return { onDay: text('onDay'), body: textIn(text('body')), recordNumber: text('recordNumber'), note: text('note') }
}
