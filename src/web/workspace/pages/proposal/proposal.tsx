import '../../../style/proposal.css'
import '../../style/proposals.css'
import '../../style/tickets.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import type { EffectBasis } from '../../../../operations/proposal/assess-proposal.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import type { ShownProposal } from '../../../../operations/proposal/show-proposal.ts'
import { langIf } from '../../../parts/briefing/text-language.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { NationalParagraphs, textFor } from '../../../parts/proposal/national-text.tsx'
import { comingStep, ProposalAnswer } from '../../../parts/proposal/proposal-answer.tsx'
import { ProposalSteps } from '../../../parts/proposal/proposal-steps.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { ProposalActs } from '../../parts/proposal/proposal-acts.tsx'
import { ProposalStanding } from '../../parts/proposal/proposal-cards.tsx'
import { ProposalEffectPart } from '../../parts/proposal/proposal-effect.tsx'
import { ProposalFacts } from '../../parts/proposal/proposal-facts.tsx'
import { ProposalForm } from '../../parts/proposal/proposal-form.tsx'
import { ProposalLinks } from '../../parts/proposal/proposal-links.tsx'
import { ProposalMilestones } from '../../parts/proposal/proposal-milestones.tsx'
import { textIn } from '../../parts/tickets/form-values.ts'
import { bothOf, contentOfForm, formOfDraft, STEP_FORMS, STEP_INPUT, typedAgain } from '../../view/proposal-input.ts'
import { type Posted, type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

/** What was done, by the word in the address. */
const DONE = {
  made: 'made',
  submit: 'submittedDone',
  save: 'done',
  receive: 'doneReceive',
  prepare: 'donePrepare',
  return: 'doneReturn',
  answer: 'doneAnswer',
  'hand-on': 'doneHandOn',
  acknowledge: 'doneAcknowledge',
  'move-due': 'doneMoveDue',
  start: 'doneStart',
  complete: 'doneComplete',
  assess: 'doneAssess',
  lapse: 'doneLapse',
  undo: 'doneUndo',
  milestone: 'doneMilestone',
  'drop-milestone': 'doneDropMilestone',
  progress: 'doneProgress',
  'add-document': 'doneAddDocument',
  'drop-document': 'doneDropDocument',
  'link-plans': 'doneLinkPlans',
} as const

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => {
  const proposal = (await edge.perform('proposal.show', { proposal: params.proposal ?? '' })) as ShownProposal
  const isJudged = proposal.acts.includes('proposal.assess')
  const basis = isJudged ? ((await edge.perform('proposal.effect', { proposal: proposal.id })) as EffectBasis) : null
  const done = url.searchParams.get('done')
  return {
    proposal,
    choices: (await edge.perform('proposal.choices', {})) as ProposalChoices,
    mayOpenPhenomenon: mayPerform(signedIn.actor, 'phenomenon.show'),
    pins: basis?.pins ?? [],
    window: basis?.window ?? null,
    done: done === null ? null : (DONE[done as keyof typeof DONE] ?? 'done'),
  }
})

/** Performs an operation on the proposal of the address and the version of the form, and shows the page again. */
function on(name: string, input: (posted: Posted) => Readonly<Record<string, unknown>>) {
  return async (posted: Posted) => {
    const { visit, text } = posted
    const proposal = visit.params.proposal ?? ''
    await visit.edge.perform(`proposal.${name}`, { proposal, version: Number(text('version')), ...input(posted) })
    return redirect(`${workspaceAddress(visit.language, 'proposals', proposal)}?done=${name}`)
  }
}

export const action = workspaceAction({
  save: on('save', contentOfForm),
  ...Object.fromEntries(STEP_FORMS.map((form) => [form, on(form, STEP_INPUT[form])])),
  milestone: on('milestone', ({ text }) => ({
    milestone: textIn(text('milestone')),
    titles: bothOf(text, 'titles'),
    dueOn: textIn(text('dueOn')),
    doneOn: textIn(text('doneOn')),
  })),
  'drop-milestone': on('drop-milestone', ({ text }) => ({ milestone: text('milestone') })),
  'add-document': on('add-document', ({ text }) => {
    const [kind, ...of] = text('beside').split(':')
    return {
      ...{ name: text('name'), address: textIn(text('address')), recordNumber: textIn(text('recordNumber')) },
      step: kind === 'step' ? Number(of[0]) : null,
      milestone: kind === 'milestone' ? of.join(':') : null,
      isPublic: text('isPublic') === 'yes',
    }
  }),
  'drop-document': on('drop-document', ({ text }) => ({ document: text('document') })),
  'link-plans': on('link-plans', ({ text }) => ({
    welfareSection: text('welfareSection'),
    strategyGoal: text('strategyGoal'),
  })),
  progress: on('progress', ({ text }) => ({ progress: Number(text('progress')) })),
})

/** The page has several forms: the field that the problem names is found by the form's name too. */
function problemInForm({ problem, submitted }: Refused): Refused['problem'] {
  return problem.place ? { ...problem, place: `${submitted.act}-${problem.place}` } : problem
}

export default function ProposalPage() {
  const { proposal, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const title = textFor(proposal.titles, language)
  return (
    <>
      <PageTitle>{title?.text ?? ''}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'proposals')}>{t('proposals.back')}</a>
      </p>
      <h1 lang={title ? langIf(title.lang, language) : undefined}>{title?.text}</h1>
      <p>
        <ProposalStanding proposal={proposal} today={proposal.today} />
      </p>
      {done && !refused && <Done>{t(`proposals.${done}`)}</Done>}
      <ProblemSummary problem={refused && problemInForm(refused)} />
      {refused?.problem.code === 'changed-meanwhile' && <p className="hint">{t('proposals.conflict')}</p>}
      {proposal.state === 'draft' ? <Draft refused={refused} /> : <Submitted refused={refused} />}
    </>
  )
}

/** A draft is a form, and the way to submit it. */
function Draft({ refused }: { refused: Refused | null }) {
  const { proposal, choices, pins } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const typed = refused?.submitted.act === 'save' ? typedAgain(refused.submitted) : formOfDraft(proposal)
  const mayWrite = proposal.acts.includes('proposal.save')
  return (
    <>
      <ProposalActs proposal={proposal} choices={choices} pins={pins} submitted={refused?.submitted ?? null} />
      {mayWrite && (
        <section className="work-part" aria-labelledby="draft">
          <h2 id="draft">{t('proposals.editDraft')}</h2>
          <ProposalForm choices={choices} owners={{}} value={(name) => typed[name]} version={proposal.version} />
        </section>
      )}
    </>
  )
}

/**
 * What was asked and answered, what can be done now, the line of steps, the facts: in this order on a phone and for the keyboard.
 * A wide screen has two columns, with what can be done and the facts in the second.
 */
function Submitted({ refused }: { refused: Refused | null }) {
  const { proposal, choices, mayOpenPhenomenon, pins, window } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const submitted = refused?.submitted ?? null
  return (
    <div className="proposal-columns">
      <div className="proposal-main">
        <section className="work-part" aria-labelledby="asked">
          <h2 id="asked">{t('socialPages.proposal.asked')}</h2>
          <NationalParagraphs texts={proposal.texts} />
        </section>
        <section className="work-part" aria-labelledby="answered">
          <h2 id="answered">{t('socialPages.proposal.answered')}</h2>
          <ProposalAnswer proposal={proposal} today={proposal.today} />
        </section>
      </div>
      <div className="proposal-beside">
        <ProposalActs proposal={proposal} choices={choices} pins={pins} submitted={submitted} />
      </div>
      <div className="proposal-main">
        <section className="work-part" aria-labelledby="steps">
          <h2 id="steps">{t('socialPages.proposal.steps')}</h2>
          <ProposalSteps steps={proposal.steps} next={comingStep(proposal, proposal.today)} documents={proposal.documents} />
        </section>
        <ProposalMilestones proposal={proposal} submitted={submitted} />
        <ProposalEffectPart proposal={proposal} window={window} />
      </div>
      <div className="proposal-beside">
        <ProposalFacts proposal={proposal} choices={choices} mayOpenPhenomenon={mayOpenPhenomenon} />
        <ProposalLinks proposal={proposal} submitted={submitted} />
      </div>
    </div>
  )
}
