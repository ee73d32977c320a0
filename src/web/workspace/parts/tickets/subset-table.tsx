import { SUBSET_STATES, type SubsetState } from '../../../../model/subset.ts'
import type { ShownSubset } from '../../../../operations/ticket/list-subsets.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { nameIn } from './names.ts'

const STATE_CLASS: Readonly<Record<SubsetState, string>> = {
  requested: 'state state-attention',
  active: 'state state-good',
  refused: 'state',
  cancelled: 'state',
  expired: 'state',
}

export function SubsetStateWord({ state }: { state: SubsetState }) {
  const { language } = useWords()
  return <span className={STATE_CLASS[state]}>{SUBSET_STATES.states[state][language]}</span>
}

interface SubsetTableProps {
  readonly subsets: readonly ShownSubset[]
  readonly organisers: Readonly<Record<string, string>>
  readonly contents: Readonly<Record<string, string>>
}

export function SubsetTable({ subsets, organisers, contents }: SubsetTableProps) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('subsets.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('subsets.col.subset')}</th>
          <th scope="col">{t('subsets.col.organiser')}</th>
          <th scope="col">{t('subsets.col.content')}</th>
          <th scope="col">{t('subsets.col.quarter')}</th>
          <th scope="col">{t('subsets.col.state')}</th>
          <th scope="col">{t('subsets.col.until')}</th>
        </tr>
      </thead>
      <tbody>
        {subsets.map(({ id, organiser, content, quarter, state, expiresAt }) => (
          <tr key={id}>
            <th scope="row">
              <a href={workspaceAddress(language, 'subsets', id)}>{id}</a>
            </th>
            <td>{nameIn(organisers, organiser)}</td>
            <td>{nameIn(contents, content)}</td>
            <td>{quarter}</td>
            <td>
              <SubsetStateWord state={state} />
            </td>
            <td>{state === 'active' && expiresAt && t('subsets.until', { at: momentText(expiresAt, language) })}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
