import type { VersionLine } from '../../../../operations/codebook/show-versions.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

export function VersionTable({ owner, versions }: { owner: string; versions: readonly VersionLine[] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('codebook.versions.title')}</h2>
      {versions.length === 0 ? (
        <p>{t('codebook.versions.none')}</p>
      ) : (
        <WorkTable caption={t('codebook.versions.title')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('codebook.column.version')}</th>
              <th scope="col">{t('codebook.column.from')}</th>
              <th scope="col">{t('codebook.column.note')}</th>
              <th scope="col" className="number">
                {t('codebook.column.changes')}
              </th>
              <th scope="col" className="number">
                {t('codebook.column.themes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ number, effectiveFrom, note, changes, themes, isInForce }) => (
              <tr key={number}>
                <th scope="row">
                  <a href={workspaceAddress(language, 'codebook', 'versions', owner, String(number))}>{number}</a>{' '}
                  {isInForce && <span className="state state-good">{t('codebook.inForceNow')}</span>}
                </th>
                <td>{dayText(effectiveFrom, language)}</td>
                <td>{note[language]}</td>
                <td className="number">{changes}</td>
                <td className="number">{themes}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}
