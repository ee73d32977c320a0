import type { ReferenceLine } from '../../../../operations/collection/import-references.ts'
import { useWords } from '../../../site/words.tsx'
import { dateText } from '../../view/collection-words.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import { TableFields } from './table-fields.tsx'

const COLUMNS = 'name, respondent, day, value, source'

interface ReferenceSectionProps {
  readonly references: readonly ReferenceLine[]
  readonly mayImport: boolean
  readonly submitted: Readonly<Record<string, string>> | null
}

/** The figures of other sources that rules compare answers with. */
export function ReferenceSection({ references, mayImport, submitted }: ReferenceSectionProps) {
  const { t, language, count } = useWords()
  const typed = submitted?.act === 'references' ? (submitted.pasted ?? '') : null
  return (
    <section aria-labelledby="references">
      <h2 id="references">{t('collections.references.title')}</h2>
      <p className="hint">{t('collections.references.lead')}</p>
      {references.length === 0 ? (
        <p className="quiet">{t('collections.references.none')}</p>
      ) : (
        <WorkTable caption={t('collections.references.caption')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('collections.references.name')}</th>
              <th scope="col" className="number">
                {t('collections.references.figures')}
              </th>
              <th scope="col" className="number">
                {t('collections.references.respondents')}
              </th>
              <th scope="col">{t('collections.references.newest')}</th>
              <th scope="col">{t('collections.references.source')}</th>
            </tr>
          </thead>
          <tbody>
            {references.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td className="number">{count(one.figures)}</td>
                <td className="number">{count(one.respondents)}</td>
                <td>{dateText(one.newest, language)}</td>
                <td>{one.source}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
      {mayImport && (
        <details className="collection-add" open={typed !== null}>
          <summary>{t('collections.references.import')}</summary>
          <form method="post" encType="multipart/form-data">
            <FormToken />
            <TableFields id="references" hint={t('collections.references.hint', { columns: COLUMNS })} pasted={typed ?? ''} />
            <button type="submit" name="act" value="references">
              {t('collections.references.import')}
            </button>
          </form>
        </details>
      )}
    </section>
  )
}
