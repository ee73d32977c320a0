import { useState } from 'react'
import { formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { AnswerChoices, ContentView } from '../../view/sheet-view.ts'
import { moveInColumn } from './move-in-column.ts'
import { ReviewLine } from './review-line.tsx'
import type { LinesInWork } from './use-lines.ts'

interface ReviewTableProps {
  readonly round: string
  readonly organiser: string
  readonly content: ContentView
  readonly choices: AnswerChoices
  readonly inWork: LinesInWork
  /** Lines that are open when the page comes. */
  readonly open: readonly string[]
}

const TABLE_COLUMNS = 11

/** The table of one content that is filled in. */
export function ReviewTable({ round, organiser, content, choices, inWork, open }: ReviewTableProps) {
  const { t, language } = useWords()
  const [opened, setOpened] = useState<readonly string[]>(open)
  const toggle = (area: string) =>
    setOpened((before) => (before.includes(area) ? before.filter((one) => one !== area) : [...before, area]))
  return (
    <table className="work-table review-table" onKeyDown={moveInColumn}>
      <caption>{t('review.table.caption', { name: content.name })}</caption>
      <TableHead content={content} isEditable />
      {content.lines.map((line) => {
        const state = inWork.lines.find(({ area }) => area === line.area)
        if (!state) return null
        return (
          <ReviewLine
            key={line.area}
            line={line}
            state={state}
            choices={choices}
            columns={TABLE_COLUMNS}
            isOpen={opened.includes(line.area)}
            address={`${workspaceAddress(language, 'review', round, organiser, line.area)}?content=${content.content}`}
            onEdit={(change) => inWork.happen({ what: 'edited', area: line.area, change })}
            onToggle={() => toggle(line.area)}
            onLeave={() => inWork.save(line.area)}
            onKeepMine={() => inWork.happen({ what: 'kept-mine', area: line.area })}
            onTakeTheirs={() => inWork.happen({ what: 'took-theirs', area: line.area })}
          />
        )
      })}
    </table>
  )
}

/** The heads of the columns; `isEditable` adds the ticks. */
export function TableHead({ content, isEditable }: { content: ContentView; isEditable: boolean }) {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        {isEditable && (
          <th scope="col" className="pick" id="head-pick">
            <span className="visually-hidden">{t('review.column.pick')}</span>
          </th>
        )}
        <th scope="col">{t('review.column.area')}</th>
        <NumberHead>{t('review.column.archive')}</NumberHead>
        <NumberHead>{t('review.column.separate')}</NumberHead>
        <NumberHead>{t('review.column.together')}</NumberHead>
        <NumberHead>{content.previousLabel ?? t('review.column.previous')}</NumberHead>
        <ShareHead content={content} />
        <NumberHead id="head-own">{t('review.column.own')}</NumberHead>
        <NumberHead>{t('review.column.difference')}</NumberHead>
        <th scope="col" id="head-judgement">
          {t('review.column.judgement')}
        </th>
        <th scope="col" id="head-publish">
          {t('review.column.publish')}
        </th>
      </tr>
    </thead>
  )
}

function NumberHead({ id, children }: { id?: string; children: string }) {
  return (
    <th scope="col" className="number" id={id}>
      {children}
    </th>
  )
}

/** The country's median stands once, in the head: it is the same for every line. */
function ShareHead({ content: { median } }: { content: ContentView }) {
  const { t, language } = useWords()
  return (
    <th scope="col" className="number">
      {t('review.column.share')}
      {median && (
        <span className="quiet head-note">
          {t('review.column.median', { share: formatPercent(median.sharePercent, language, 1), period: median.label })}
        </span>
      )}
    </th>
  )
}
