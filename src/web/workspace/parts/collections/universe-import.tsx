import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { TableFields } from './table-fields.tsx'

const COLUMNS = 'key, level, organiser, parent, name_fi, name_sv, language, email, valid_from, valid_until'

/** A new list of respondents; checked first, what was pasted stays. */
export function UniverseImport({ pasted }: { pasted: string | null }) {
  const { t } = useWords()
  return (
    <details className="collection-add" open={pasted !== null}>
      <summary>{t('collections.universe.import.title')}</summary>
      <form method="post" encType="multipart/form-data">
        <FormToken />
        <TableFields id="list" hint={t('collections.universe.import.hint', { columns: COLUMNS })} pasted={pasted ?? ''} />
        <div className="buttons">
          <button type="submit" name="act" value="check" className="second-button">
            {t('collections.universe.import.check')}
          </button>
          <button type="submit" name="act" value="import">
            {t('collections.universe.import.act')}
          </button>
        </div>
      </form>
    </details>
  )
}
