import type { ShownPin } from '../../../../operations/phenomenon/shown-pins.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { PinCard } from './pin-card.tsx'

interface PinListProps {
  readonly phenomenon: string
  readonly pins: readonly ShownPin[]
  readonly isOpen: boolean
}

/** Figures beside the phenomenon, each with its mark, its source and whether something newer is published. */
export function PinList({ phenomenon, pins, isOpen }: PinListProps) {
  const { t, language } = useWords()
  return (
    <section className="work-part" aria-labelledby="pins">
      <h2 id="pins">{t('phenomena.pins.title')}</h2>
      {pins.length === 0 && <p className="quiet">{t('phenomena.pins.none')}</p>}
      <div className="pins">
        {pins.map((pin) => (
          <PinCard key={pin.id} pin={pin} isOpen={isOpen} />
        ))}
      </div>
      {isOpen && (
        <p className="no-print">
          <a className="link-button link-second" href={workspaceAddress(language, 'phenomena', phenomenon, 'pin')}>
            {t('phenomena.pins.add')}
          </a>
        </p>
      )}
    </section>
  )
}
