import type { ShownCodebook } from '../../../../operations/codebook/show-codebook.ts'
import { useWords } from '../../../site/words.tsx'
import { THEME_ORDERS, type ThemeOrder } from '../../view/codebook-lines.ts'
import { Field } from '../field.tsx'

/** Search and order of the themes. */
export function ThemeFilter({ shown, search, order }: { shown: ShownCodebook; search: string; order: ThemeOrder }) {
  const { t } = useWords()
  const orders = THEME_ORDERS.filter((one) => one !== 'count' || shown.counts !== null)
  return (
    <form method="get" className="codebook-filter">
      <input type="hidden" name="owner" value={shown.owner} />
      {shown.isDraft && <input type="hidden" name="view" value="draft" />}
      <Field id="theme-search" label={t('codebook.search')}>
        {(attributes) => <input {...attributes} type="search" name="q" defaultValue={search} maxLength={100} />}
      </Field>
      <Field id="theme-order" label={t('codebook.order')}>
        {(attributes) => (
          <select {...attributes} name="order" defaultValue={order}>
            {orders.map((one) => (
              <option key={one} value={one}>
                {t(`codebook.orders.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="buttons">
        <button type="submit">{t('codebook.show')}</button>
      </div>
    </form>
  )
}
