import type { ProposedRound } from '../../../../operations/collection/plan-rounds.ts'
import type { ShownCollection } from '../../../../operations/collection/show-collection.ts'
import { useWords } from '../../../site/words.tsx'
import { aboutText } from '../../view/collection-words.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import { MarkedDay } from './days-off.tsx'

interface ProposedRoundsProps {
  readonly shown: ShownCollection
  readonly mayKeep: boolean
  readonly submitted: Readonly<Record<string, string>> | null
}

/** The rounds that the rhythm gives next, each to be made with one button; and one made by hand. */
export function ProposedRounds({ shown: { proposed, forms }, mayKeep, submitted }: ProposedRoundsProps) {
  const { t } = useWords()
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{t('collections.proposed.title')}</h2>
      {proposed.length === 0 ? (
        <p className="quiet">{t('collections.proposed.none')}</p>
      ) : (
        <>
          <p className="hint">{t('collections.proposed.lead')}</p>
          <ProposedTable proposed={proposed} mayCreate={mayKeep && forms.length > 0} />
        </>
      )}
      {mayKeep && forms.length > 0 && <ByHand submitted={submitted} />}
    </section>
  )
}

function ProposedTable({ proposed, mayCreate }: { proposed: readonly ProposedRound[]; mayCreate: boolean }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('collections.proposed.caption')} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('collections.rounds.round')}</th>
          <th scope="col">{t('collections.rounds.about')}</th>
          <th scope="col">{t('collections.proposed.opens')}</th>
          <th scope="col">{t('collections.rounds.deadline')}</th>
          <th scope="col">{t('collections.proposed.last')}</th>
          <th scope="col">{t('collections.proposed.lastCorrection')}</th>
          {mayCreate && <th scope="col">{t('collections.codes.acts')}</th>}
        </tr>
      </thead>
      <tbody>
        {proposed.map((round) => (
          <tr key={round.round}>
            <th scope="row">{round.round}</th>
            <td>
              {aboutText(round, language)}
              {round.exception && <span className="quiet"> {round.exception[language]}</span>}
            </td>
            <td>
              <MarkedDay day={round.opensOn} off={round.notWorkdays} />
            </td>
            <td>
              <MarkedDay day={round.statedDeadline} off={round.notWorkdays} />
            </td>
            <td>
              <MarkedDay day={round.lastNewAnswer} off={round.notWorkdays} />
            </td>
            <td>
              <MarkedDay day={round.lastCorrection} off={round.notWorkdays} />
            </td>
            {mayCreate && (
              <td>
                <form method="post">
                  <FormToken />
                  <input type="hidden" name="round" value={round.round} />
                  <button type="submit" name="act" value="create" className="second-button">
                    {t('collections.proposed.create')}
                    <span className="visually-hidden"> {round.round}</span>
                  </button>
                </form>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function ByHand({ submitted }: { submitted: Readonly<Record<string, string>> | null }) {
  const { t } = useWords()
  const wasTyped = submitted?.byHand !== undefined
  return (
    <details className="collection-add" open={wasTyped}>
      <summary>{t('collections.proposed.byHand')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="byHand" value="yes" />
        <Field id="round" label={t('collections.proposed.name')} hint={t('collections.proposed.nameHint')}>
          {(attributes) => (
            <input {...attributes} name="round" maxLength={41} defaultValue={wasTyped ? submitted?.round : ''} required />
          )}
        </Field>
        <p className="hint">{t('collections.proposed.byHandHint')}</p>
        <div className="day-fields">
          {(['day', 'from', 'until'] as const).map((name) => (
            <Field key={name} id={`by-hand-${name}`} label={t(`collections.days.${name}`)}>
              {(attributes) => <input {...attributes} type="date" name={name} defaultValue={submitted?.[name] ?? ''} />}
            </Field>
          ))}
        </div>
        <button type="submit" name="act" value="create">
          {t('collections.proposed.create')}
        </button>
      </form>
    </details>
  )
}
