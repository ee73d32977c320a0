import type { OwnBodyChoice } from '../../../../operations/proposal/own-bodies.ts'
import { NationalWords, titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'

interface OwnBodiesProps {
  /** Bodies of the county; null when it is not the reader who answers. */
  readonly choices: readonly OwnBodyChoice[] | null
  /** Whether the list below holds only those of the reader's own bodies. */
  readonly isMine: boolean
}

/** Whose proposals the list shows, and where a decision maker tells in which bodies they sit. */
export function OwnBodies({ choices, isMine }: OwnBodiesProps) {
  const { t, language } = useWords()
  if (choices === null || choices.length === 0) return null
  const own = choices.filter(({ isOwn }) => isOwn)
  const names = own.map((body) => titleFor(body.names, language)).join(', ')
  return (
    <>
      {own.length > 0 && (
        <p className="reading no-print">
          {t(isMine ? 'proposals.own.shown' : 'proposals.own.all', { names })}{' '}
          <a href={isMine ? '?body=all' : '?'}>{t(isMine ? 'proposals.own.showAll' : 'proposals.own.showMine')}</a>
        </p>
      )}
      <details className="proposal-filter no-print">
        <summary>{t(own.length > 0 ? 'proposals.own.change' : 'proposals.own.choose')}</summary>
        <form method="post">
          <FormToken />
          <input type="hidden" name="act" value="choose-own" />
          <fieldset className="field" aria-describedby="own-hint">
            <legend>{t('proposals.own.legend')}</legend>
            <p className="hint" id="own-hint">
              {t('proposals.own.hint')}
            </p>
            {choices.map(({ id, names: called, isOwn }) => (
              <label className="choice" key={id}>
                <input type="checkbox" name="bodies" value={id} defaultChecked={isOwn} />
                <NationalWords texts={called} />
              </label>
            ))}
          </fieldset>
          <p className="buttons">
            <button type="submit" className="second-button">
              {t('proposals.own.save')}
            </button>
          </p>
        </form>
      </details>
    </>
  )
}
