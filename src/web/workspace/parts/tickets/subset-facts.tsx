import type { SubsetDetails } from '../../../../operations/ticket/list-subsets.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { nameIn } from './names.ts'
import { SubsetStateWord } from './subset-table.tsx'

interface SubsetFactsProps {
  readonly details: SubsetDetails
  readonly organisers: Readonly<Record<string, string>>
  readonly contents: Readonly<Record<string, string>>
}

/** Who asked for what, who decided, who may open it. */
export function SubsetFacts({ details, organisers, contents }: SubsetFactsProps) {
  const { t, language, count } = useWords()
  const { subset, readers, names } = details
  return (
    <dl className="fact-list">
      <dt>{t('subsets.col.state')}</dt>
      <dd>
        <SubsetStateWord state={subset.state} />
      </dd>
      {subset.state === 'active' && subset.expiresAt && (
        <>
          <dt>{t('subsets.col.until')}</dt>
          <dd>{t('subsets.until', { at: momentText(subset.expiresAt, language) })}</dd>
        </>
      )}
      <dt>{t('subsets.field.organiser')}</dt>
      <dd>{nameIn(organisers, subset.organiser)}</dd>
      <dt>{t('subsets.field.content')}</dt>
      <dd>{nameIn(contents, subset.content)}</dd>
      <dt>{t('subsets.field.quarter')}</dt>
      <dd>{subset.quarter}</dd>
      <dt>{t('subsets.field.selection')}</dt>
      <dd>{t(`subsets.field.selectionChoice.${subset.selection}`)}</dd>
      <dt>{t('subsets.field.most')}</dt>
      <dd>{count(subset.mostClients)}</dd>
      <dt>{t('subsets.field.reason')}</dt>
      <dd>{subset.reason}</dd>
      <dt>{t('subsets.field.readers')}</dt>
      <dd>{readers.map((account) => nameIn(names, account)).join(', ')}</dd>
      <dt>{t('subsets.requestedBy')}</dt>
      <dd>
        {nameIn(names, subset.requestedBy)}, {momentText(subset.requestedAt, language)}
      </dd>
      <Decision details={details} />
    </dl>
  )
}

function Decision({ details: { subset, names } }: { details: SubsetDetails }) {
  const { t, language } = useWords()
  return (
    <>
      {subset.decidedBy && subset.decidedAt && (
        <>
          <dt>{t('subsets.decidedBy')}</dt>
          <dd>
            {nameIn(names, subset.decidedBy)}, {momentText(subset.decidedAt, language)}
          </dd>
        </>
      )}
      {subset.decisionReason && (
        <>
          <dt>{t('subsets.field.decision')}</dt>
          <dd>{subset.decisionReason}</dd>
        </>
      )}
      {subset.endedAt && (
        <>
          <dt>{t('subsets.ended')}</dt>
          <dd>{momentText(subset.endedAt, language)}</dd>
        </>
      )}
      {subset.ticket && (
        <>
          <dt>{t('subsets.field.ticket')}</dt>
          <dd>
            <a href={workspaceAddress(language, 'tickets', subset.ticket)}>{subset.ticket}</a>
          </dd>
        </>
      )}
    </>
  )
}
