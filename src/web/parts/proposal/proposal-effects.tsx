import { EFFECT_RESULTS } from '../../../model/proposal.ts'
import type { EffectFigures } from '../../../model/proposal-effect.ts'
import type { ShownEffect } from '../../../operations/proposal/shown-effect.ts'
import { formatDate } from '../../number/format.ts'
import { useWords } from '../../site/words.tsx'
import { PinnedPointText } from '../briefing/pinned-point.tsx'
import { NationalParagraphs } from './national-text.tsx'

/** One judgement of the effect: the result in words, the judgement, and the indicator at two points of time. */
export function ProposalEffect({ effect }: { effect: Omit<ShownEffect, 'window'> }) {
  const { t, language } = useWords()
  return (
    <>
      <p>
        <strong>{EFFECT_RESULTS[effect.result][language]}</strong>{' '}
        <span className="small quiet">
          {t('socialPages.proposal.effect.judged', { day: formatDate(effect.onDay, language) })}
        </span>
      </p>
      <NationalParagraphs texts={effect.judgement} />
      {effect.figures && <EffectFigure figures={effect.figures} />}
    </>
  )
}

function EffectFigure({ figures }: { figures: EffectFigures }) {
  const { t, language } = useWords()
  return (
    <>
      <div className="proposal-scroll">
        <table className="proposal-table">
          <caption>{t('socialPages.proposal.effect.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('socialPages.proposal.effect.indicator')}</th>
              <th scope="col">
                {t('socialPages.proposal.effect.before')}, {figures.before.label[language]}
              </th>
              <th scope="col">
                {t('socialPages.proposal.effect.after')}, {figures.after.label[language]}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                {figures.title[language]}, {figures.areaName[language]}
              </th>
              {[figures.before, figures.after].map((point) => (
                <td className="number" key={point.period}>
                  <PinnedPointText point={point} isPercent={figures.isPercent} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="small quiet">
        {t('socialPages.proposal.effect.source', { source: figures.source[language] })}
        {figures.licence && `, ${figures.licence}`}. {t('socialPages.proposal.effect.cause')}
      </p>
    </>
  )
}
