import type { ReactNode } from 'react'
import type { CollectionRound } from '../../../../model/collection-round.ts'
import type { ShownCollectionRound } from '../../../../operations/collection/show-round.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface RoundActsProps {
  readonly shown: ShownCollectionRound
  readonly submitted: Readonly<Record<string, string>> | null
}

/** Opening, closing and opening again: what each does is said before its button. */
export function RoundActs({ shown: { round, toBeAsked }, submitted }: RoundActsProps) {
  const { t } = useWords()
  if (round.state === 'planned') {
    return (
      <Act
        round={round}
        title={t('collections.dates.open.title')}
        words={t('collections.dates.open.words', { count: toBeAsked })}
      >
        <button type="submit" name="act" value="open">
          {t('collections.dates.open.act')}
        </button>
      </Act>
    )
  }
  return (
    <>
      {round.state !== 'closed' && <Closing round={round} />}
      {round.state !== 'open' && <OpenAgain round={round} submitted={submitted} />}
    </>
  )
}

function Closing({ round }: { round: CollectionRound }) {
  const { t } = useWords()
  return (
    <details className="collection-add">
      <summary>{t('collections.dates.close.title')}</summary>
      {round.state === 'open' && (
        <Act round={round} words={t('collections.dates.close.new')}>
          <button type="submit" name="act" value="close-to-new" className="second-button">
            {t('collections.dates.close.newAct')}
          </button>
        </Act>
      )}
      <Act round={round} words={t('collections.dates.close.all')}>
        <button type="submit" name="act" value="close-all" className="second-button">
          {t('collections.dates.close.allAct')}
        </button>
      </Act>
    </details>
  )
}

function OpenAgain({ round, submitted }: { round: CollectionRound; submitted: RoundActsProps['submitted'] }) {
  const { t } = useWords()
  const typed = submitted?.act === 'open' ? submitted : null
  return (
    <details className="collection-add" open={typed !== null}>
      <summary>{t('collections.dates.again.title')}</summary>
      <Act round={round} words={t('collections.dates.again.words')}>
        <div className="day-fields">
          {(['lastNewAnswer', 'lastCorrection'] as const).map((name) => (
            <Field key={name} id={`again-${name}`} label={t(`collections.days.${name}`)}>
              {(attributes) => (
                <input {...attributes} type="date" name={name} defaultValue={typed?.[name] ?? round[name]} required />
              )}
            </Field>
          ))}
        </div>
        <button type="submit" name="act" value="open">
          {t('collections.dates.again.title')}
        </button>
      </Act>
    </details>
  )
}

interface ActProps {
  readonly round: CollectionRound
  readonly title?: string
  readonly words: string
  readonly children: ReactNode
}

function Act({ round, title, words, children }: ActProps) {
  return (
    <form method="post" className="round-act">
      <FormToken />
      <input type="hidden" name="version" value={round.version} />
      {title && <h2>{title}</h2>}
      <p className="reading">{words}</p>
      {children}
    </form>
  )
}
