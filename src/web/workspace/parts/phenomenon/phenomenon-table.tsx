import { PHENOMENON_STATES, type PhenomenonLinkKind } from '../../../../model/phenomenon.ts'
import type { PhenomenonLine } from '../../../../operations/phenomenon/list-phenomena.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { languageOf, titleIn } from './names.ts'

const SHOWN: readonly PhenomenonLinkKind[] = ['theme', 'report', 'source', 'indicator', 'phenomenon']

export function PhenomenonTable({ phenomena }: { phenomena: readonly PhenomenonLine[] }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('phenomena.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('phenomena.col.title')}</th>
          <th scope="col">{t('phenomena.col.state')}</th>
          <th scope="col">{t('phenomena.col.joined')}</th>
          <th scope="col">{t('phenomena.col.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {phenomena.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a
                className="row-link"
                href={workspaceAddress(language, 'phenomena', one.id)}
                lang={languageOf(one.titles, language)}
              >
                {titleIn(one.titles, language)}
              </a>
            </th>
            <td>{PHENOMENON_STATES.states[one.state][language]}</td>
            <td>
              <JoinedCounts joined={one.joined} />
            </td>
            <td className="nowrap">{dayText(one.changedOn, language)}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function JoinedCounts({ joined }: Pick<PhenomenonLine, 'joined'>) {
  const { t } = useWords()
  const parts = SHOWN.filter((kind) => joined[kind] > 0).map((kind) =>
    t(`phenomena.joinedCounts.${kind}`, { count: joined[kind] }),
  )
  return parts.length > 0 ? parts.join(', ') : <span className="quiet">{t('phenomena.joinedCounts.nothing')}</span>
}
