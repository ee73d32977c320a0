import type { ReceivingRespondent } from '../../../../operations/collection/preview-letters.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

interface LetterReceiversProps {
  readonly receivers: readonly ReceivingRespondent[]
  readonly chosen: readonly string[] | null
}

/** A longer list would be no help; all of them can be written to at once. */
const MOST_SHOWN = 200

/** To whom the letter would go now: all, or those ticked. */
export function LetterReceivers({ receivers, chosen }: LetterReceiversProps) {
  const { t, count } = useWords()
  if (receivers.length === 0) return <p>{t('collections.letters.receivers.none')}</p>
  const isChosen = (chosen?.length ?? 0) > 0
  return (
    <>
      <fieldset className="field">
        <legend>{t('collections.letters.receivers.who')}</legend>
        <label className="choice">
          <input type="radio" name="who" value="all" defaultChecked={!isChosen} />
          {t('collections.letters.receivers.all', { count: receivers.length })}
        </label>
        <label className="choice">
          <input type="radio" name="who" value="chosen" defaultChecked={isChosen} />
          {t('collections.letters.receivers.chosen')}
        </label>
      </fieldset>
      <WorkTable caption={t('collections.letters.receivers.caption')} isCaptionHidden>
        <thead>
          <tr>
            {(['choose', 'respondent', 'registry', 'contacts', 'accounts', 'languages', 'last'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`collections.letters.receivers.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {receivers.slice(0, MOST_SHOWN).map((one) => (
            <ReceiverRow key={one.respondent} one={one} isChosen={chosen?.includes(one.respondent) ?? false} />
          ))}
        </tbody>
      </WorkTable>
      {receivers.length > MOST_SHOWN && (
        <p className="quiet">{t('collections.letters.receivers.shown', { shown: count(MOST_SHOWN) })}</p>
      )}
    </>
  )
}

function ReceiverRow({ one, isChosen }: { one: ReceivingRespondent; isChosen: boolean }) {
  const { t, language } = useWords()
  const { respondent, names, kinds, languages, left, lastAt } = one
  const people = kinds.registry + kinds.contact + kinds.account
  return (
    <tr>
      <td>
        <label className="choice">
          <input
            type="checkbox"
            name="respondents"
            value={respondent}
            defaultChecked={isChosen && left > 0}
            disabled={left === 0}
          />
          <span className="visually-hidden">{t('collections.letters.receivers.chooseOf', { name: names[language] })}</span>
        </label>
      </td>
      <th scope="row">{names[language]}</th>
      {(['registry', 'contact', 'account'] as const).map((kind) => (
        <td key={kind}>{kinds[kind] > 0 ? kinds[kind] : '–'}</td>
      ))}
      <td>{languages.map((code) => t(`collections.universe.languages.${code}`)).join(', ')}</td>
      <td>
        {people === 0 && <span className="state state-stop">{t('collections.letters.receivers.nobody')}</span>}
        {people > 0 && left === 0 && <span className="state state-attention">{t('collections.letters.receivers.today')}</span>}
        {left > 0 && (lastAt ? dayText(lastAt.slice(0, 10), language) : t('collections.letters.receivers.never'))}
      </td>
    </tr>
  )
}
