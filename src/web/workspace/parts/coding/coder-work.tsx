import type { ShownAgreement } from '../../../../operations/coding/show-agreement.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'

/** What each coder has before them. */
export function CoderWork({ shown: { work, names } }: { shown: Pick<ShownAgreement, 'work' | 'names'> }) {
  const { t, count } = useWords()
  return (
    <section aria-labelledby="work-title">
      <h2 id="work-title">{t('coding.agreement.work')}</h2>
      {work.length === 0 ? (
        <p className="quiet">{t('coding.agreement.noWork')}</p>
      ) : (
        <WorkTable caption={t('coding.agreement.work')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('coding.agreement.coder')}</th>
              <th scope="col">{t('coding.many.place')}</th>
              <th scope="col" className="number">
                {t('coding.agreement.openWork')}
              </th>
              <th scope="col" className="number">
                {t('coding.agreement.doneWork')}
              </th>
            </tr>
          </thead>
          <tbody>
            {work.map(({ coder, place, open, done }) => (
              <tr key={`${coder} ${place}`}>
                <th scope="row">{names[coder] ?? coder}</th>
                <td>{t(place === 1 ? 'coding.agreement.places.first' : 'coding.agreement.places.second')}</td>
                <td className="number">{count(open)}</td>
                <td className="number">{count(done)}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}

interface DrawFormProps {
  readonly shown: Pick<ShownAgreement, 'coders' | 'drawable'>
  readonly submitted: Readonly<Record<string, string>>
}

const USUAL_SHARE = '10'

/** A share of the coded reports is drawn by lot and given to a second coder. */
export function DrawForm({ shown: { coders, drawable }, submitted }: DrawFormProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="draw-title" className="no-print">
      <h2 id="draw-title">{t('coding.agreement.draw')}</h2>
      <p>{t('coding.agreement.drawLead', { count: drawable })}</p>
      {coders.length < 2 ? (
        <p className="quiet">{t('coding.agreement.noCoders')}</p>
      ) : (
        <form method="post">
          <FormToken />
          <input type="hidden" name="act" value="draw" />
          <Field id="coder" label={t('coding.many.coder')}>
            {(attributes) => (
              <select name="coder" required defaultValue={submitted.coder ?? ''} {...attributes}>
                <option value="">{t('coding.many.chooseCoder')}</option>
                {coders.map(({ account, name }) => (
                  <option key={account} value={account}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id="reports" label={t('coding.agreement.share2')} hint={t('coding.agreement.shareHint')}>
            {(attributes) => (
              <input
                type="number"
                name="share"
                min={1}
                max={100}
                required
                defaultValue={submitted.share ?? USUAL_SHARE}
                {...attributes}
              />
            )}
          </Field>
          <button type="submit">{t('coding.agreement.drawNow')}</button>
        </form>
      )}
    </section>
  )
}

/** Kappa is of two coders: where there are several pairs, one is chosen. */
export function PairChoice({ shown: { pairs, names }, pair }: { shown: Pick<ShownAgreement, 'pairs' | 'names'>; pair: string }) {
  const { t } = useWords()
  if (pairs.length < 2) return null
  return (
    <form method="get" className="coding-search-end no-print">
      <Field id="pair" label={t('coding.agreement.pair')}>
        {(attributes) => (
          <select name="pair" defaultValue={pair} {...attributes}>
            <option value="">{t('coding.agreement.allPairs')}</option>
            {pairs.map(({ first, second, reports }) => (
              <option key={`${first} ${second}`} value={`${first} ${second}`}>
                {t('coding.agreement.pairOf', { first: names[first] ?? first, second: names[second] ?? second, count: reports })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="second-button">
        {t('coding.agreement.show')}
      </button>
    </form>
  )
}
