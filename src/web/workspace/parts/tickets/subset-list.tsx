import type { SubsetLine } from '../../../../model/subset.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { nameIn } from './names.ts'

interface SubsetListProps {
  readonly lines: readonly SubsetLine[]
  readonly contents: Readonly<Record<string, string>>
}

/** The list itself, for the people named. */
export function SubsetList({ lines, contents }: SubsetListProps) {
  const { t, count } = useWords()
  if (lines.length === 0) return <p>{t('subsets.listEmpty')}</p>
  return (
    <WorkTable caption={t('subsets.listCaption', { count: count(lines.length) })}>
      <thead>
        <tr>
          <th scope="col">{t('subsets.list.relationship')}</th>
          <th scope="col">{t('subsets.list.task')}</th>
          <th scope="col">{t('subsets.list.start')}</th>
          <th scope="col">{t('subsets.list.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ relationship, content, start, evidence }) => (
          <tr key={`${relationship} ${content}`}>
            <th scope="row" className="code-text">
              {relationship}
            </th>
            <td>{nameIn(contents, content)}</td>
            <td>{start ?? '–'}</td>
            <td>{t(`subsets.evidence.${evidence}`)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
