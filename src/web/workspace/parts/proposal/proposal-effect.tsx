import type { ToldCount } from '../../../../model/told-count.ts'
import type { ShownProposal } from '../../../../operations/proposal/show-proposal.ts'
import type { ShownWindow } from '../../../../operations/proposal/shown-effect.ts'
import { ProposalEffect } from '../../../parts/proposal/proposal-effects.tsx'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

interface EffectProps {
  readonly proposal: ShownProposal
  /** Reports before and after, for who is about to judge; null when they cannot be compared yet. */
  readonly window: ShownWindow | null
}

/** What has changed since: judgements that were made, and for the next one the observations before and after. */
export function ProposalEffectPart({ proposal, window }: EffectProps) {
  const { t } = useWords()
  const { effects, acts } = proposal
  const mayJudge = acts.includes('proposal.assess')
  if (effects.length === 0 && !mayJudge) return null
  return (
    <section className="work-part" aria-labelledby="effect">
      <h2 id="effect">{t('proposals.effect.title')}</h2>
      {effects.length === 0 && <p className="quiet">{t('proposals.effect.none')}</p>}
      {effects.map((effect) => (
        <div key={effect.number} className="work-part">
          <ProposalEffect effect={effect} />
          {effect.window && <WindowTable window={effect.window} />}
        </div>
      ))}
      {mayJudge && effects.length === 0 && !window && <p className="quiet">{t('proposals.effect.noWindow')}</p>}
      {mayJudge && effects.length === 0 && window && <WindowTable window={window} />}
    </section>
  )
}

function WindowTable({ window }: { window: NonNullable<EffectProps['window']> }) {
  const { t, language, count } = useWords()
  const told = (number: ToldCount) => (number === 'few' ? t('socialPages.proposal.few') : count(number))
  const rows = [
    { name: t('proposals.effect.ofPhenomenon'), ...window.reports },
    { name: t('proposals.effect.all'), ...window.all },
    { name: t('proposals.effect.units'), ...window.units },
  ]
  return (
    <>
      <WorkTable caption={t('proposals.effect.windowCaption', { days: window.days, day: dayText(window.turnOn, language) })}>
        <thead>
          <tr>
            <th scope="col">{t('proposals.effect.what')}</th>
            <th scope="col" className="number">
              {t('socialPages.proposal.effect.before')}
            </th>
            <th scope="col" className="number">
              {t('socialPages.proposal.effect.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{told(before)}</td>
              <td className="number">{told(after)}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
      <p className="small">{t(`proposals.effect.reporting.${window.reporting}`)}</p>
    </>
  )
}
