import type { IndicationStatus } from '../../../../model/indication.ts'
import type { NamedIndication, OpenedPlace } from '../../../../operations/coverage/opened-place.ts'
import { useWords } from '../../../site/words.tsx'

/** What the ten indications say: warnings first and open, the rest folded by kind. */
export function IndicationsList({ place }: { place: OpenedPlace }) {
  const { t } = useWords()
  const { indications, indicationsOf } = place
  return (
    <section aria-labelledby="indications-title" className="coverage-indications">
      <h3 id="indications-title">{t('coverage.place.indications')}</h3>
      {indications === null ? (
        <p className="quiet">{t('coverage.place.noIndications')}</p>
      ) : (
        <>
          <p className="hint">{t('coverage.place.indicationsIntro', { run: indicationsOf ?? '' })}</p>
          <Lines indications={indications.filter(withStatus('warning'))} />
          <Folded indications={indications.filter(withStatus('quiet'))} text="coverage.place.quiet" />
          <Folded indications={indications.filter(withStatus('not-computable'))} text="coverage.place.notComputable" />
        </>
      )}
    </section>
  )
}

function withStatus(wanted: IndicationStatus): (one: NamedIndication) => boolean {
  return ({ status }) => status === wanted
}

interface FoldedProps {
  readonly indications: readonly NamedIndication[]
  readonly text: 'coverage.place.quiet' | 'coverage.place.notComputable'
}

function Folded({ indications, text }: FoldedProps) {
  const { t } = useWords()
  if (indications.length === 0) return null
  return (
    <details>
      <summary>{t(text, { count: indications.length })}</summary>
      <Lines indications={indications} />
    </details>
  )
}

function Lines({ indications }: { indications: readonly NamedIndication[] }) {
  const { t, language } = useWords()
  if (indications.length === 0) return null
  return (
    <ul className="indication-list">
      {indications.map(({ id, status, names, texts, isOfOrganiser }) => (
        <li key={id}>
          <strong>{names[language]}</strong>
          {isOfOrganiser && <span className="quiet"> ({t('coverage.place.ofOrganiser')})</span>}
          {status === 'warning' && <span className="state state-attention indication-warns">{t('coverage.place.warns')}</span>}
          <p>{texts[language]}</p>
        </li>
      ))}
    </ul>
  )
}
