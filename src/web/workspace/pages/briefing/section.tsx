import '../../style/briefings.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { EditedSection } from '../../../../operations/briefing/show-section.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { BoundParts } from '../../parts/briefing/bound-parts.tsx'
import { CommentList } from '../../parts/briefing/comment-list.tsx'
import { SectionForm } from '../../parts/briefing/section-form.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async ({ edge, params, url }) => {
  const { briefing = '', section = '' } = params
  return {
    edited: (await edge.perform('briefing.show-section', { briefing, section })) as EditedSection,
    done: url.searchParams.get('done'),
  }
})

const keysOf = ({ visit }: Posted) => ({ briefing: visit.params.briefing ?? '', section: visit.params.section ?? '' })

function addressOfSection({ visit }: Posted, done: string): string {
  const { briefing = '', section = '' } = visit.params
  return `${workspaceAddress(visit.language, 'briefings', briefing, 'sections', section)}?done=${done}`
}

async function saveSection(posted: Posted): Promise<{ readonly version: number }> {
  const { visit, text, form } = posted
  return (await visit.edge.perform('briefing.save-section', {
    ...keysOf(posted),
    version: Number(text('version')),
    titles: { fi: text('titleFi'), sv: text('titleSv') },
    texts: { fi: text('textFi'), sv: text('textSv') },
    states: { fi: text('stateFi'), sv: text('stateSv') },
    isInternal: form.has('isInternal'),
    memo: text('memo'),
  })) as { version: number }
}

async function bind(posted: Posted, part: Readonly<Record<string, unknown>>) {
  const { text } = posted
  const notes = { fi: text('noteFi'), sv: text('noteSv') }
  await posted.visit.edge.perform('briefing.bind', { ...keysOf(posted), notes, ...part })
  return redirect(`${addressOfSection(posted, 'bound')}#parts`)
}

/** What the choice of another part means. */
const OTHER = {
  reporters: { kind: 'reporters' },
  coverage: { kind: 'coverage' },
  sources: { kind: 'sources' },
  'proposals-phenomenon': { kind: 'proposals', settings: { scope: 'phenomenon' } },
  'proposals-all': { kind: 'proposals', settings: { scope: 'all' } },
  'proposals-since': { kind: 'proposals', settings: { scope: 'since' } },
} as const

export const action = workspaceAction({
  save: async (posted) => {
    await saveSection(posted)
    return redirect(addressOfSection(posted, 'saved'))
  },
  // Answers without leaving the page: the writer goes on typing.
  autosave: async (posted) => ({ saved: await saveSection(posted) }),
  'bind-table': (posted) => {
    const { text, form } = posted
    const settings = {
      rows: text('rows'),
      columns: text('columns'),
      theme: text('theme') || null,
      hasChart: form.has('hasChart'),
    }
    return bind(posted, { kind: 'cross', settings })
  },
  'bind-figure': (posted) => bind(posted, { kind: 'figure', settings: { target: posted.text('target') || null } }),
  'bind-quote': (posted) => bind(posted, { kind: 'quote', settings: { target: posted.text('target') || null } }),
  'bind-other': (posted) => bind(posted, OTHER[posted.text('part') as keyof typeof OTHER] ?? { kind: 'sources' }),
  unbind: async (posted) => {
    await posted.visit.edge.perform('briefing.unbind', { ...keysOf(posted), part: posted.text('part') })
    return redirect(`${addressOfSection(posted, 'removed')}#parts`)
  },
  up: (posted) => movePart(posted, 'up'),
  down: (posted) => movePart(posted, 'down'),
  remove: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('briefing.remove-section', { ...keysOf(posted), version: Number(text('version')) })
    return redirect(`${workspaceAddress(visit.language, 'briefings', visit.params.briefing ?? '')}?done=removed`)
  },
})

async function movePart(posted: Posted, direction: 'up' | 'down') {
  await posted.visit.edge.perform('briefing.move-part', { ...keysOf(posted), part: posted.text('part'), direction })
  return redirect(`${addressOfSection(posted, 'moved')}#parts`)
}

const TOLD = ['saved', 'bound', 'removed', 'moved'] as const

/** A section being written: both languages side by side, and below what is bound to it. */
export default function SectionPage() {
  const { edited, done } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { briefing, section } = edited
  const title = (language === 'sv' ? section.titles.sv || section.titles.fi : section.titles.fi || section.titles.sv) || '–'
  const told = TOLD.find((known) => known === done)
  const to = (id: string) => workspaceAddress(language, 'briefings', briefing.id, 'sections', id)
  const isConflict = refused?.problem.code === 'changed-meanwhile'
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'briefings', briefing.id)}>{t('briefings.backToBriefing')}</a>
      </p>
      <h1>{title}</h1>
      {edited.hint && <p className="reading">{edited.hint[language]}</p>}
      {told && !refused && <Done>{t(`briefings.${told}`)}</Done>}
      <ProblemSummary problem={refused?.problem} />
      <SectionForm
        edited={edited}
        submitted={refused?.submitted.textFi === undefined ? null : refused.submitted}
        isConflict={isConflict}
      />
      {edited.comments.length > 0 && (
        <section aria-labelledby="comments">
          <h2 id="comments">{t('briefings.comments')}</h2>
          <CommentList comments={edited.comments} names={edited.names} mayAnswer={false} />
        </section>
      )}
      <BoundParts edited={edited} />
      <p className="briefing-between">
        {edited.before ? <a href={to(edited.before)}>{t('briefings.before')}</a> : <span />}
        {edited.after && <a href={to(edited.after)}>{t('briefings.after')}</a>}
      </p>
      <form method="post">
        <FormToken />
        <input type="hidden" name="version" value={section.version} />
        <button type="submit" className="plain-button" name="act" value="remove">
          {t('briefings.removeSection')}
        </button>
      </form>
    </>
  )
}
