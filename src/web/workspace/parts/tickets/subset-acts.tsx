import type { SubsetDetails } from '../../../../operations/ticket/list-subsets.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import { GuardedTextField } from './form-fields.tsx'
import { nameIn } from './names.ts'

interface SubsetActsProps {
  readonly details: SubsetDetails
  readonly submitted: Readonly<Record<string, string>> | null
}

/** What the reader can do with the subset now, and who has opened it. */
export function SubsetActs({ details, submitted }: SubsetActsProps) {
  const { acts, isOwnRequest, subset } = details
  const { t } = useWords()
  return (
    <>
      {acts.includes('subset.open') && <Open />}
      {acts.includes('subset.approve') && <Decide details={details} submitted={submitted} />}
      {isOwnRequest && subset.state === 'requested' && <p className="hint">{t('subsets.secondPerson')}</p>}
      {acts.includes('subset.cancel') && <Cancel />}
      <Openings details={details} />
    </>
  )
}

function Open() {
  const { t } = useWords()
  return (
    <form method="post" className="no-print">
      <FormToken />
      <input type="hidden" name="act" value="open" />
      <p className="hint">{t('subsets.openIntro')}</p>
      <div className="buttons">
        <button type="submit">{t('subsets.open')}</button>
      </div>
    </form>
  )
}

function Decide({ details: { subset }, submitted }: SubsetActsProps) {
  const { t } = useWords()
  return (
    <form method="post" className="no-print">
      <FormToken />
      <input type="hidden" name="version" value={subset.version} />
      <p className="hint">{t('subsets.approveIntro')}</p>
      <GuardedTextField name="reason" label={t('subsets.field.decision')} value={submitted?.reason} longest={500} isLong />
      <div className="buttons">
        <button type="submit" name="act" value="approve">
          {t('subsets.approve')}
        </button>
        <button type="submit" name="act" value="refuse" className="second-button">
          {t('subsets.refuse')}
        </button>
      </div>
    </form>
  )
}

function Cancel() {
  const { t } = useWords()
  return (
    <form method="post" className="no-print">
      <FormToken />
      <input type="hidden" name="act" value="cancel" />
      <div className="buttons">
        <button type="submit" className="second-button">
          {t('subsets.cancel')}
        </button>
      </div>
    </form>
  )
}

function Openings({ details: { openings, names } }: { details: SubsetDetails }) {
  const { t, language } = useWords()
  return (
    <section className="work-part" aria-labelledby="openings">
      <h2 id="openings">{t('subsets.openings')}</h2>
      {openings.length === 0 && <p className="quiet">{t('subsets.openingsNone')}</p>}
      {openings.length > 0 && (
        <WorkTable caption={t('subsets.openings')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('subsets.openedAt')}</th>
              <th scope="col">{t('subsets.openedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {openings.map(({ account, at }) => (
              <tr key={`${account} ${at}`}>
                <th scope="row">{momentText(at, language)}</th>
                <td>{nameIn(names, account)}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}
