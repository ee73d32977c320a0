import { formatDate } from '../../number/format.ts'
import { useWords } from '../../site/words.tsx'
import type { CollectionView, ShownRelease } from '../../view/collection.ts'
import type { KeyFigureView } from '../../view/collection-figures.ts'
import { FigureText } from '../figure-text.tsx'

/** The key sentence with its standing, then the key figures; before the first publication only what the collection is. */
export function CollectionHead({ view }: { view: CollectionView }) {
  const { t, language } = useWords()
  const { shown } = view
  return (
    <>
      <section className="headline">
        <h1>{view.name}</h1>
        {shown === null ? (
          <>
            <p className="lead">{view.purpose}</p>
            <p className="standing">{t('collectionPages.notYet')}</p>
          </>
        ) : (
          <>
            <p className="lead">{shown.headline}</p>
            <p className="small">
              {t('collectionPages.rounds', {
                date: formatDate(shown.publishedAt, language),
                answered: shown.answered,
                asked: shown.asked,
              })}{' '}
              <a href={shown.qualityHref}>{t('collectionPages.qualityLink')}</a>
            </p>
            <Standing shown={shown} />
          </>
        )}
      </section>
      {shown && shown.key.length > 0 && <KeyFigures shown={shown} />}
    </>
  )
}

/** Who is missing and what is not final, by name; nothing when all have answered. */
function Standing({ shown }: { shown: ShownRelease }) {
  const { t } = useWords()
  const { missing, waiting, excused, note, isPreliminary, answered } = shown
  const list = (names: readonly string[]) => names.join(', ')
  if (!isPreliminary && excused.length === 0 && note === null)
    return <p className="small">{t('collectionPages.allAnswered', { count: answered })}</p>
  return (
    <div className="standing">
      {isPreliminary && (
        <p>
          <strong>{t('collectionPages.preliminary')}.</strong>{' '}
          {missing.length > 0 && t('collectionPages.missing', { count: missing.length, names: list(missing) })}{' '}
          {waiting.length > 0 && t('collectionPages.waiting', { names: list(waiting) })}
        </p>
      )}
      {excused.length > 0 && <p>{t('collectionPages.excused', { names: list(excused) })}</p>}
      {note && (
        <p>
          <strong>{t('collectionPages.note')}.</strong> {note}
        </p>
      )}
    </div>
  )
}

function KeyFigures({ shown }: { shown: ShownRelease }) {
  const { t } = useWords()
  return (
    <section>
      <h2>{t('collectionPages.keyTitle', { round: shown.round })}</h2>
      <ul className="key-row">
        {shown.key.map((key) => (
          <KeyFigureItem key={key.id} of={key} />
        ))}
      </ul>
    </section>
  )
}

function KeyFigureItem({ of: key }: { of: KeyFigureView }) {
  const { t } = useWords()
  const unit = key.changeUnit === 'points' ? `\u00a0${t('collectionPages.points')}` : ''
  return (
    <li>
      <strong>{key.name}</strong>
      <span className="number">
        <FigureText figure={key.figure} />
      </span>
      {key.sums && <span className="small">{`${key.sums.numerator} / ${key.sums.denominator}`}</span>}
      {key.areas !== null && <span className="small">{t('collectionPages.included', { areas: key.areas })}</span>}
      {key.change !== null && (
        <span className="small">
          {key.isBreak ? t('collectionPages.changeBreak') : t('collectionPages.change', { change: key.change + unit })}
        </span>
      )}
    </li>
  )
}
