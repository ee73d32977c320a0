import '../../style/tickets.css'
import '../../style/phenomena.css'
import '../../style/workshops.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { mayPerform } from '../../../../access/permissions.ts'
import { WORKSHOP_STATES } from '../../../../model/workshop.ts'
import type { WorkshopChoices } from '../../../../operations/workshop/show-choices.ts'
import type { ShownWorkshop } from '../../../../operations/workshop/show-workshop.ts'
import { formatWeekday } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { languageOf, titleIn } from '../../parts/phenomenon/names.ts'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type WorkshopDone, workshopDone } from '../../parts/workshop/done.ts'
import { NeedList } from '../../parts/workshop/need-list.tsx'
import { WorkshopActs } from '../../parts/workshop/workshop-acts.tsx'
import { WorkshopFacts } from '../../parts/workshop/workshop-facts.tsx'
import { WorkshopForm } from '../../parts/workshop/workshop-form.tsx'
import { formOfWorkshop, needOfForm, participantsOfForm, workshopOfForm } from '../../view/workshop-input.ts'
import { type Posted, type Refused, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params, url, signedIn }) => {
  const shown = (await edge.perform('workshop.show', { workshop: params.workshop ?? '' })) as ShownWorkshop
  return {
    shown,
    choices: (await edge.perform('workshop.choices', { owner: shown.workshop.owner })) as WorkshopChoices,
    mayTell: shown.workshop.owner !== 'national' && mayPerform(signedIn.actor, 'social-report.send-panel'),
    done: workshopDone(url),
  }
})

/** Comes back to the page with what was done; with a need, to it. */
function back({ visit }: Posted, done: WorkshopDone, need = ''): Response {
  const page = workspaceAddress(visit.language, 'workshops', visit.params.workshop ?? '')
  return redirect(`${page}?done=${done}${need === '' ? '' : `#need-${need}`}`)
}

const versionIn = ({ text }: Posted) => Number(text('version') || 0)
const seenIn = (posted: Posted) => ({ workshop: posted.visit.params.workshop ?? '', version: versionIn(posted) })
const needSeenIn = (posted: Posted) => ({ need: posted.text('need'), version: versionIn(posted) })

export const action = workspaceAction({
  save: async (posted) => {
    const participants = posted.form.has('clients') ? { participants: participantsOfForm(posted) } : {}
    await posted.visit.edge.perform('workshop.save', { ...seenIn(posted), ...workshopOfForm(posted), ...participants })
    return back(posted, 'saved')
  },
  hold: async (posted) => {
    await posted.visit.edge.perform('workshop.hold', { ...seenIn(posted), participants: participantsOfForm(posted) })
    return back(posted, 'held')
  },
  report: async (posted) => {
    await posted.visit.edge.perform('workshop.report', seenIn(posted))
    return back(posted, 'reported')
  },
  undo: async (posted) => {
    await posted.visit.edge.perform('workshop.undo', seenIn(posted))
    return back(posted, 'undone')
  },
  remove: async (posted) => {
    await posted.visit.edge.perform('workshop.remove', seenIn(posted))
    return redirect(`${workspaceAddress(posted.visit.language, 'workshops')}?done=removed`)
  },
  'add-need': async (posted) => {
    const { visit } = posted
    const workshop = visit.params.workshop ?? ''
    await visit.edge.perform('workshop.add-need', { workshop, ...needOfForm(posted) })
    return redirect(`${workspaceAddress(visit.language, 'workshops', workshop)}?done=added#needs`)
  },
  'save-need': async (posted) => {
    const { visit, text } = posted
    const saved = await visit.edge.perform('workshop.save-need', { ...needSeenIn(posted), ...needOfForm(posted) })
    const { hasSharingEnded } = saved as { hasSharingEnded: boolean }
    return back(posted, hasSharingEnded ? 'unshared-by-change' : 'saved', hasSharingEnded ? '' : text('need'))
  },
  'remove-need': async (posted) => {
    await posted.visit.edge.perform('workshop.remove-need', needSeenIn(posted))
    return back(posted, 'removed')
  },
  'share-need': async (posted) => {
    const { visit, text } = posted
    const isShared = text('isShared') === 'yes'
    await visit.edge.perform('workshop.share-need', { ...needSeenIn(posted), isShared })
    return back(posted, isShared ? 'shared' : 'unshared')
  },
})

/** The page has several forms: the field that the problem names is found by the form's name too. */
function problemInForm({ problem, submitted }: Refused): Refused['problem'] {
  const { place } = problem
  if (!place || place.startsWith('need-')) return problem
  const form = submitted.act === 'save-need' ? `need-${submitted.need}` : submitted.act
  return { ...problem, place: `${form}-${place}` }
}

export default function WorkshopPage() {
  const { shown, choices, mayTell, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { workshop } = shown
  const submitted = refused?.submitted ?? null
  const title = titleIn(workshop.titles, language)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'workshops')}>{t('workshops.back')}</a>
      </p>
      <h1 lang={languageOf(workshop.titles, language)}>{title}</h1>
      <p className="phenomenon-state">
        <span className={workshop.state === 'planned' ? 'state' : 'state state-good'}>
          {WORKSHOP_STATES.states[workshop.state][language]}
        </span>
        <span>{formatWeekday(workshop.day, language)}</span>
      </p>
      {done && !refused && <Done>{t(`workshops.done.${done}`)}</Done>}
      <ProblemSummary problem={refused && problemInForm(refused)} />
      {refused?.problem.code === 'changed-meanwhile' && <p className="hint">{t('workshops.conflict')}</p>}
      <div className="workshop-columns">
        <NeedList shown={shown} choices={choices} submitted={submitted} />
        <div>
          <WorkshopActs shown={shown} submitted={submitted} mayTell={mayTell} />
          <About shown={shown} choices={choices} submitted={submitted?.act === 'save' ? submitted : null} />
        </div>
      </div>
    </>
  )
}

interface AboutProps {
  readonly shown: ShownWorkshop
  readonly choices: WorkshopChoices
  readonly submitted: Readonly<Record<string, string>> | null
}

function About({ shown, choices, submitted }: AboutProps) {
  const { t } = useWords()
  const { workshop } = shown
  return (
    <section className="work-part" aria-labelledby="facts">
      <h2 id="facts">{t('workshops.facts')}</h2>
      <WorkshopFacts shown={shown} />
      {workshop.state !== 'reported' && (
        <details className="act no-print" open={submitted !== null}>
          <summary>{t('workshops.edit')}</summary>
          <WorkshopForm
            choices={choices}
            values={submitted ?? formOfWorkshop(workshop)}
            version={workshop.version}
            owners={{}}
            hasParticipants={workshop.state === 'held'}
          />
        </details>
      )}
    </section>
  )
}
