import '../../../style/proposal.css'
import '../../style/proposals.css'
import '../../style/tickets.css'
import type { ReactNode } from 'react'
import { useLoaderData } from 'react-router'
import type { GroupStanding, ProposalBoard } from '../../../../operations/proposal/board.ts'
import type { ProposalLine } from '../../../../operations/proposal/list-proposals.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { formatNumber, formatPercent } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { NationalWords } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { ProposalCards } from '../../parts/proposal/proposal-cards.tsx'
import { ProposalNav } from '../../parts/proposal/proposal-nav.tsx'
import { WorkTable } from '../../parts/work-table.tsx'
import { workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, language }) => {
  const choices = (await edge.perform('proposal.choices', {})) as ProposalChoices
  return {
    board: (await edge.perform('proposal.board', {})) as ProposalBoard,
    today: choices.today,
    tasks: Object.fromEntries(choices.tasks.map(({ code, names }) => [code, names[language]])),
    addressees: Object.fromEntries(choices.addressees.map(({ code, names }) => [code, names[language]])),
  }
})

/** Where proposals stand: what is late first, then how long answers took, then the counts. */
export default function BoardPage() {
  const { board } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const { total } = board
  return (
    <>
      <PageTitle>{t('proposals.board.title')}</PageTitle>
      <h1>{t('proposals.board.title')}</h1>
      <ProposalNav here="board" />
      {total.submitted === 0 && <p className="quiet">{t('proposals.board.empty')}</p>}
      {total.submitted > 0 && (
        <>
          <Summary />
          <Waiting id="overdue" lines={board.overdue} />
          <Waiting id="toAskAgain" lines={board.toAskAgain} />
          <Waiting id="unacknowledged" lines={board.unacknowledged} />
          <OnlyNoted />
          <Times />
          <Counts />
        </>
      )}
    </>
  )
}

function Waiting({ id, lines }: { id: 'overdue' | 'toAskAgain' | 'unacknowledged'; lines: readonly ProposalLine[] }) {
  const { addressees, today } = useLoaderData<typeof loader>()
  const { t } = useWords()
  if (lines.length === 0) return null
  return (
    <section className="work-part" aria-labelledby={id}>
      <h2 id={id}>
        {t(`proposals.board.${id}`)} ({lines.length})
      </h2>
      <ProposalCards proposals={lines} addressees={addressees} today={today} headings="h3" />
    </section>
  )
}

/** The four figures of the board in the first look; each leads to its section. */
function Summary() {
  const { board } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { open, overdue, done } = board.total
  const { noted, answered } = board.onlyNoted
  const { half } = board.times
  return (
    <dl className="proposal-facts board-summary">
      <dt>{t('proposals.board.col.open')}</dt>
      <dd>{overdue > 0 ? <a href="#overdue">{t('proposals.board.openLate', { open, overdue })}</a> : open}</dd>
      <dt>{t('proposals.board.noted')}</dt>
      <dd>
        <a href="#noted">{answered === 0 ? '–' : t('proposals.board.notedOf', { noted, answered })}</a>
      </dd>
      <dt>{t('proposals.board.times')}</dt>
      <dd>
        <a href="#times">
          {half === null ? t('proposals.board.noHalf') : t('proposals.board.half', { days: formatNumber(half, language, null) })}
        </a>
      </dd>
      <dt>{t('proposals.board.col.done')}</dt>
      <dd>{done}</dd>
    </dl>
  )
}

const WHOLE = 100

function OnlyNoted() {
  const { board } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { noted, answered } = board.onlyNoted
  const share = answered === 0 ? '' : formatPercent((noted / answered) * WHOLE, language, 0)
  return (
    <section className="work-part" aria-labelledby="noted">
      <h2 id="noted">{t('proposals.board.noted')}</h2>
      <p>{answered === 0 ? t('proposals.board.notedNone') : t('proposals.board.notedText', { noted, answered, share })}</p>
    </section>
  )
}

function Times() {
  const { board } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { half, answered, medianOfAnswered, waiting, medianOfWaiting, longestWaiting } = board.times
  const days = (value: number | null) => (value === null ? '–' : formatNumber(value, language, null))
  return (
    <section className="work-part" aria-labelledby="times">
      <h2 id="times">{t('proposals.board.times')}</h2>
      <p>{half === null ? t('proposals.board.timesNoHalf') : t('proposals.board.timesHalf', { days: days(half) })}</p>
      <ul>
        {answered > 0 && <li>{t('proposals.board.timesAnswered', { count: answered, days: days(medianOfAnswered) })}</li>}
        {waiting > 0 && (
          <li>
            {t('proposals.board.timesWaiting', {
              count: waiting,
              days: days(medianOfWaiting),
              longest: days(longestWaiting),
            })}
          </li>
        )}
      </ul>
      <p className="small quiet">{t('proposals.board.timesHint')}</p>
    </section>
  )
}

const COLUMNS = ['submitted', 'open', 'overdue', 'answered', 'noted', 'inProgress', 'done', 'lapsed'] as const

function Counts() {
  const { board, tasks } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <CountTable what="task" caption={t('proposals.board.byTask')}>
        {board.byTask.map(({ task, ...standing }) => ({
          key: task ?? '',
          name: task === null ? t('proposals.board.noTask') : (tasks[task] ?? task),
          ...standing,
        }))}
      </CountTable>
      <CountTable what="body" caption={t('proposals.board.byBody')}>
        {board.byBody.map(({ body, ...standing }) => ({
          key: body?.id ?? '',
          name: body ? <NationalWords texts={body.names} /> : t('proposals.board.noBody'),
          ...standing,
        }))}
      </CountTable>
      <p className="small quiet reading">{t('proposals.board.halfNote')}</p>
    </>
  )
}

interface CountTableProps {
  readonly what: 'task' | 'body'
  readonly caption: string
  readonly children: readonly (GroupStanding & { readonly key: string; readonly name: ReactNode })[]
}

function CountTable({ what, caption, children }: CountTableProps) {
  const { board } = useLoaderData<typeof loader>()
  const { t, count, language } = useWords()
  const rows = [...children, { key: 'all', name: t('proposals.board.all'), counts: board.total, half: board.times.half }]
  return (
    <WorkTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t(`proposals.board.col.${what}`)}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="number proposal-count">
              {t(`proposals.board.col.${column}`)}
            </th>
          ))}
          <th scope="col" className="number proposal-count">
            {t('proposals.board.col.half')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, counts, half }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {COLUMNS.map((column) => (
              <td key={column} className="number">
                {count(counts[column])}
              </td>
            ))}
            <td className="number">{half === null ? '–' : formatNumber(half, language, null)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
