import type { ShownPin } from '../../../../operations/phenomenon/shown-pins.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { GuardedTextField } from '../tickets/form-fields.tsx'
import { shownPoint, shownValue } from './pin-figure.ts'

/** Takes what is newer, changes the note, takes the figure away. */
export function PinActs({ pin }: { pin: ShownPin }) {
  const { t } = useWords()
  return (
    <div className="no-print">
      {pin.newer && <Newer pin={pin} newer={pin.newer} />}
      <details>
        <summary>{t('phenomena.pins.edit')}</summary>
        <form method="post">
          <PinKeys pin={pin} />
          <GuardedTextField
            form={pin.id}
            name="note"
            label={t('phenomena.pins.note')}
            hint={t('phenomena.pins.noteHint')}
            longest={500}
            isLong
            value={pin.note}
          />
          <div className="buttons">
            <button type="submit" name="act" value="pin-note">
              {t('phenomena.pins.noteSave')}
            </button>
          </div>
        </form>
        <form method="post">
          <PinKeys pin={pin} />
          <button type="submit" name="act" value="unpin" className="second-button">
            {t('phenomena.pins.takeAway')}
          </button>
        </form>
      </details>
    </div>
  )
}

function Newer({ pin, newer }: { pin: ShownPin; newer: NonNullable<ShownPin['newer']> }) {
  const { t, language } = useWords()
  const period = shownPoint(newer)?.label[language] ?? ''
  return (
    <form method="post" className="pin-newer">
      <PinKeys pin={pin} />
      <p className="state state-attention">{t('phenomena.pins.newer')}</p>
      <p>{t('phenomena.pins.newerValue', { period, value: shownValue(newer, language) })}</p>
      <GuardedTextField
        form={pin.id}
        name="word"
        label={t('phenomena.pins.word')}
        hint={t('phenomena.pins.wordHint')}
        longest={500}
        isRequired
      />
      <button type="submit" name="act" value="refresh">
        {t('phenomena.pins.refresh')}
      </button>
    </form>
  )
}

function PinKeys({ pin }: { pin: ShownPin }) {
  return (
    <>
      <FormToken />
      <input type="hidden" name="pin" value={pin.id} />
      <input type="hidden" name="version" value={pin.version} />
    </>
  )
}
