import { useWords } from '../../../site/words.tsx'
import type { SheetSummary } from '../../view/sign-off.ts'
import { FormToken } from '../form-token.tsx'

interface SignFormProps {
  readonly sheets: readonly SheetSummary[]
  /** Who signs, with the role in which; null = the reader may not. */
  readonly signer: { readonly name: string; readonly role: string } | null
}

/** The county's word: which contents, by whom, in which role. Only what lacks nothing can be ticked. */
export function SignForm({ sheets, signer }: SignFormProps) {
  const { t } = useWords()
  const ready = sheets.filter(({ maySign }) => maySign)
  if (!signer) return <p className="reading">{t('review.signOff.managerSigns')}</p>
  return (
    <section aria-labelledby="sign-title" className="sign-form no-print">
      <h2 id="sign-title">{t('review.signOff.sign')}</h2>
      {ready.length === 0 ? (
        <p className="quiet">{t('review.signOff.nothingReady')}</p>
      ) : (
        <form method="post">
          <FormToken />
          <fieldset className="because">
            <legend>{t('review.signOff.which')}</legend>
            {ready.map(({ content, measure, version, name }) => (
              <label className="choice" key={content}>
                <input type="checkbox" name="sheet" value={`${content}/${measure}/${version}`} defaultChecked />
                {name}
              </label>
            ))}
          </fieldset>
          <p>{t('review.signOff.who', signer)}</p>
          <label className="choice">
            <input type="checkbox" name="sure" value="yes" required />
            {t('review.signOff.sure')}
          </label>
          <p className="buttons">
            <button type="submit" name="act" value="sign">
              {t('review.signOff.act')}
            </button>
          </p>
        </form>
      )}
    </section>
  )
}
