import { figureText, intervalText } from '../site/figure.ts'
import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import type { ServiceTaskView } from '../view/service-task.ts'
import { FigureText } from './figure-text.tsx'
import { QualityMark } from './quality-mark.tsx'
import { SourceLine } from './source-line.tsx'

/** Under this share of the population an estimate rests on a weak base, and the page says so. */
const WEAK_BASE_PERCENT = 5

/** The number, what it means, and how far it can be trusted, in that order. */
export function KeyFigure({ view }: { view: ServiceTaskView }) {
  const { t, language } = useWords()
  const { clients, share, base, municipalities } = view.country
  const interval = intervalText(clients, language)
  const isWeak = base.value !== null && base.value < WEAK_BASE_PERCENT
  return (
    <section className="key-figure" aria-labelledby="key-figure">
      <h2 id="key-figure">{t('task.keyTitle', { period: view.periodLabel })}</h2>
      <p className="key-number">
        {clients.mark && <QualityMark mark={clients.mark} />}
        <FigureText figure={clients} />
      </p>
      <p className="key-share">
        {t('figure.clients')}
        {share.value !== null && (
          <>
            {' '}
            ·{' '}
            {t('figure.shareOf', {
              share: figureText(share, language) ?? '',
              denominator: t(`denominator.${view.denominator}` as TextKey),
            })}
          </>
        )}
      </p>
      {interval && <p>{t('figure.interval', { interval })}</p>}
      {clients.value === null && <p>{t('figure.none')}</p>}
      {clients.value !== null && base.value !== null && municipalities.value !== null && (
        <p>
          {t('task.keyBase', {
            municipalities: figureText(municipalities, language) ?? '',
            base: figureText(base, language) ?? '',
          })}{' '}
          {isWeak && t('task.weakBase')}
        </p>
      )}
      {clients.note && <p>{clients.note}</p>}
      <SourceLine release={view.release} />
    </section>
  )
}
