import type { ReportForm } from '../../../collect/social-report/typed-report.ts'
import type { FormChoices } from '../../../operations/social-report/report-choices.ts'
import type { UnitOfLink } from '../../../operations/unit/links.ts'
import { addressOf } from '../../address/address.ts'
import { useWords } from '../../site/words.tsx'
import { FORM_LEADS, FORM_TITLES } from '../../view/form-titles.ts'
import { PageTitle } from '../page-title.tsx'
import { OtherChannels } from './guidance.tsx'

interface LinkHeadProps {
  readonly link: UnitOfLink
  readonly form: ReportForm
  readonly choices: FormChoices
  readonly token: string
  /** When the reader has read it already. */
  readonly isShort: boolean
}

/** What the form is, where it goes, and that nobody is identified. */
export function LinkHead({ link, form, choices, token, isShort }: LinkHeadProps) {
  const { t, language } = useWords()
  const title = t(FORM_TITLES[form])
  const organiser = link.organiserNames[language]
  const unit = link.unit.names[language === 'sv' ? 'sv' : 'fi']
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      {!isShort && (
        <div className="observe-intro">
          <p>{t(FORM_LEADS[form])}</p>
          <p className="observe-promise">
            {t('observe.anonymousPromise')} {form === 'caseload' && t('observe.caseloadPromise')}{' '}
            {t(form === 'caseload' ? 'observe.whereToCounty' : 'observe.whereTo', { organiser, unit })}
          </p>
          <OtherChannels guidance={choices.guidance} form={form} />
          {form !== 'client' && <OtherForms form={form} address={addressOf({ kind: 'observe-link', token }, language)} />}
        </div>
      )}
    </>
  )
}

const WAYS = { worker: 'observe.singleLink', group: 'observe.teamLink', caseload: 'observe.caseloadLink' } as const

/** The other forms that the link opens for workers. */
function OtherForms({ form, address }: { form: ReportForm; address: string }) {
  const { t } = useWords()
  const others = (['worker', 'group', 'caseload'] as const).filter((other) => other !== form)
  return (
    <ul className="observe-ways">
      {others.map((other) => (
        <li key={other}>
          <a href={other === 'worker' ? address : `${address}?form=${other}`}>{t(WAYS[other])}</a>
        </li>
      ))}
    </ul>
  )
}
