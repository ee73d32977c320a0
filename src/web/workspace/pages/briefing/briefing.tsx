import '../../style/briefings.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { monthWords } from '../../../../disseminate/briefing/day-of-briefing.ts'
import { BRIEFING_STATES, type BriefingState, EDITABLE_STATES } from '../../../../model/briefing.ts'
import type { BriefingList } from '../../../../operations/briefing/list-briefings.ts'
import type { ShownBriefing } from '../../../../operations/briefing/show-briefing.ts'
import type { PublicBriefings } from '../../../../operations/briefing/show-edition.ts'
import { BriefingBody } from '../../../parts/briefing/briefing-body.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { BriefingActs } from '../../parts/briefing/briefing-acts.tsx'
import { BriefingFacts } from '../../parts/briefing/briefing-facts.tsx'
import { BriefingGates } from '../../parts/briefing/briefing-gates.tsx'
import { BriefingLinks } from '../../parts/briefing/briefing-links.tsx'
import { SectionList } from '../../parts/briefing/section-list.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params, url, language }) => {
  const shown = (await edge.perform('briefing.show', { briefing: params.briefing ?? '' })) as ShownBriefing
  const list = (await edge.perform('briefing.list', {})) as BriefingList
  const { tasks } = (await edge.perform('site.briefings', {})) as PublicBriefings
  return {
    shown,
    phenomena: list.phenomena.filter(({ owner }) => owner === shown.briefing.owner),
    others: list.briefings.filter(({ id, edition }) => id !== shown.briefing.id && edition !== null),
    tasks,
    text: textAsked(url.searchParams.get('text'), language),
    done: url.searchParams.get('done'),
  }
})
/** The language asked for, else that of the page where it is one of the two. */
export function textAsked(asked: string | null, language: string): 'fi' | 'sv' {
  return asked === 'sv' || (asked === null && language === 'sv') ? 'sv' : 'fi'
}

export type BriefingPageData = Awaited<ReturnType<typeof loader>>

/** Performs an operation on the briefing of the address in the version of the form, and shows the page again. */
function on(operation: string, done: string, input: (posted: Posted) => Readonly<Record<string, unknown>> = () => ({})) {
  return async (posted: Posted) => {
    const { visit, text } = posted
    const briefing = visit.params.briefing ?? ''
    const version = text('version') === '' ? {} : { version: Number(text('version')) }
    await visit.edge.perform(operation, { briefing, ...version, ...input(posted) })
    return redirect(`${workspaceAddress(visit.language, 'briefings', briefing)}?done=${done}`)
  }
}

const ofSection = ({ text }: Posted) => ({ section: text('section') })

export const action = workspaceAction({
  save: on('briefing.save', 'saved', ({ text, form }) => ({
    titles: { fi: text('titleFi'), sv: text('titleSv') },
    periodFrom: text('periodFrom'),
    periodUntil: text('periodUntil'),
    languages: form.getAll('languages').map(String),
    tasks: form.getAll('tasks').map(String),
    memo: text('memo'),
    ...(form.has('revisionFi') ? { revision: { fi: text('revisionFi'), sv: text('revisionSv') } } : {}),
  })),
  move: on('briefing.move', 'moved', ({ text }) => ({ to: text('to') })),
  up: on('briefing.move-section', 'moved', (posted) => ({ ...ofSection(posted), direction: 'up' })),
  down: on('briefing.move-section', 'moved', (posted) => ({ ...ofSection(posted), direction: 'down' })),
  remove: on('briefing.remove-section', 'removed', ofSection),
  add: on('briefing.add-section', 'saved', ({ text }) => ({
    kind: text('kind'),
    titles: { fi: text('headingFi'), sv: text('headingSv') },
    ...(text('kind') === 'phenomenon' ? { phenomenon: text('phenomenon') } : {}),
  })),
  approve: on('briefing.approve', 'approved'),
  publish: on('briefing.publish', 'published'),
  reopen: on('briefing.reopen', 'reopened'),
  revise: on('briefing.revise', 'revised'),
  'follow-up': on('briefing.follow-up', 'saved', ({ text }) => ({ note: text('note') })),
  supersede: on('briefing.supersede', 'saved', ({ text }) => ({ by: text('by') })),
})

const EDITABLE: readonly BriefingState[] = EDITABLE_STATES
const TOLD = ['saved', 'moved', 'removed', 'approved', 'published', 'reopened', 'revised', 'reviewOpen'] as const

/** One briefing: what is missing, its sections, facts, decisions, files, and the draft as it reads. */
export default function BriefingPage() {
  const page = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { shown, text } = page
  const { briefing, content, may } = shown
  const title = nameIn(briefing.titles, language)
  const done = TOLD.find((known) => known === page.done)
  const isFrozen = !EDITABLE.includes(briefing.state)
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'briefings')}>{t('briefings.back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="quiet">
        {[content.ownerNames[language], BRIEFING_STATES.states[briefing.state][language], monthWords(briefing, language)].join(
          ' · ',
        )}
      </p>
      {done && !refused && <Done>{t(`briefings.${done}`)}</Done>}
      <ProblemSummary problem={refused?.problem} />
      <BriefingGates shown={shown} />
      <BriefingLinks shown={shown} />
      {(may.write || may.publish || may.approve) && <SectionList page={page} />}
      <BriefingActs page={page} />
      {may.write && <BriefingFacts page={page} submitted={refused?.submitted.act === 'save' ? refused.submitted : null} />}
      <section className="briefing-preview" aria-labelledby="preview">
        <h2 id="preview">{t('briefings.preview')}</h2>
        <p className="quiet">
          {t(isFrozen ? 'briefings.frozen' : 'briefings.asOf', { date: dayText(content.asOf, language) })}{' '}
          {content.languages.length > 1 && (
            <a href={`?text=${text === 'fi' ? 'sv' : 'fi'}#preview`}>
              {t('briefings.previewIn', { language: t(text === 'fi' ? 'socialPages.inSv' : 'socialPages.inFi') })}
            </a>
          )}
        </p>
        <div className="briefing-paper">
          <BriefingBody sections={content.sections} text={text} isFrozen={false} />
        </div>
      </section>
    </>
  )
}

export function nameIn({ fi, sv }: { readonly fi: string; readonly sv: string }, language: string): string {
  return (language === 'sv' ? sv || fi : fi || sv) || '–'
}
