import type { PhenomenonLine } from '../../../../operations/phenomenon/list-phenomena.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { titleIn } from '../phenomenon/names.ts'
import { GuardedTextField } from '../tickets/form-fields.tsx'

/** Among the phenomena to choose from: one that is not there yet. */
export const NEW_PHENOMENON = 'new'

interface GatherActProps {
  /** Open ones of the reader's county. */
  readonly phenomena: readonly Pick<PhenomenonLine, 'id' | 'titles'>[]
  readonly submitted: Readonly<Record<string, string>>
}

/** Gathers the ticked reports in a phenomenon that is there, or raises one of them. */
export function GatherAct({ phenomena, submitted }: GatherActProps) {
  const { t, language } = useWords()
  return (
    <details open={submitted.act === 'gather'}>
      <summary>{t('coding.many.gather')}</summary>
      <Field id="many-phenomenon" label={t('coding.many.phenomenon')}>
        {(attributes) => (
          <select name="phenomenon" defaultValue={submitted.phenomenon ?? ''} {...attributes}>
            <option value="">{t('coding.many.choosePhenomenon')}</option>
            <option value={NEW_PHENOMENON}>{t('coding.many.newPhenomenon')}</option>
            {phenomena.map(({ id, titles }) => (
              <option key={id} value={id}>
                {titleIn(titles, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <GuardedTextField
        name={language === 'sv' ? 'titleSv' : 'titleFi'}
        label={t('coding.many.newTitle')}
        hint={t('coding.many.newTitleHint')}
        longest={160}
        value={submitted.titleFi ?? submitted.titleSv}
      />
      <button type="submit" name="act" value="gather" className="second-button">
        {t('coding.many.gather')}
      </button>
    </details>
  )
}
