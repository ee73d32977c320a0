import type { Difference, ShownAgreement } from '../../../../operations/coding/show-agreement.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'

interface DifferencesProps {
  readonly shown: Pick<ShownAgreement, 'differences' | 'open' | 'names' | 'compared'>
  readonly themes: Readonly<Record<string, string>>
}

/** Themes that one of two gave, open ones first, each with both sides and the decision. */
export function Differences({ shown, themes }: DifferencesProps) {
  const { t } = useWords()
  if (shown.compared === 0) return null
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t('coding.agreement.differences')}</h2>
      {shown.differences.length === 0 ? (
        <p className="quiet">{t('coding.agreement.noDifferences')}</p>
      ) : (
        <>
          <p className="reading">{t('coding.agreement.differencesLead')}</p>
          <WorkTable caption={t('coding.agreement.differences')} isCaptionHidden className="coding-differences">
            <thead>
              <tr>
                <th scope="col">{t('coding.agreement.report')}</th>
                <th scope="col">{t('coding.agreement.theme')}</th>
                <th scope="col">{t('coding.agreement.givenBy')}</th>
                <th scope="col">{t('coding.agreement.notBy')}</th>
                <th scope="col">{t('coding.agreement.decision')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.differences.map((one) => (
                <Row key={`${one.report} ${one.theme}`} one={one} themes={themes} names={shown.names} />
              ))}
            </tbody>
          </WorkTable>
        </>
      )}
    </section>
  )
}

interface RowProps {
  readonly one: Difference
  readonly themes: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
}

function Row({ one, themes, names }: RowProps) {
  const { t, language } = useWords()
  const { decided } = one
  const theme = themes[one.theme] ?? one.theme
  const title = one.title || t('coding.list.untitled')
  return (
    <tr>
      <th scope="row">
        <a href={workspaceAddress(language, 'coding', one.report)} lang={one.language} dir="auto">
          {title}
        </a>
      </th>
      <td>{`${one.theme} ${theme}`}</td>
      <td>{names[one.givenBy] ?? one.givenBy}</td>
      <td>{names[one.notBy] ?? one.notBy}</td>
      <td>
        <span className={decided === null ? 'state state-attention' : 'state state-good'}>
          {t(`coding.agreement.${decided === null ? 'undecided' : decided ? 'kept' : 'dropped'}`)}
        </span>
        <div className="coding-decide">
          {decided !== true && <Decide one={one} isKept words={{ theme, title }} />}
          {decided !== false && <Decide one={one} isKept={false} words={{ theme, title }} />}
        </div>
      </td>
    </tr>
  )
}

interface DecideProps {
  readonly one: Difference
  readonly isKept: boolean
  readonly words: { readonly theme: string; readonly title: string }
}

function Decide({ one, isKept, words }: DecideProps) {
  const { t } = useWords()
  const was = one.decided === null ? '' : one.decided ? 'yes' : 'no'
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="act" value="settle" />
      <input type="hidden" name="report" value={one.report} />
      <input type="hidden" name="theme" value={one.theme} />
      <input type="hidden" name="was" value={was} />
      <input type="hidden" name="kept" value={isKept ? 'yes' : 'no'} />
      <button
        type="submit"
        className="second-button"
        aria-label={isKept ? t('coding.agreement.keepOne', words) : t('coding.agreement.dropOne', words)}
      >
        {isKept ? t('coding.agreement.keep') : t('coding.agreement.drop')}
      </button>
    </form>
  )
}
