import type { ReportForm } from '../../../collect/social-report/typed-report.ts'
import type { FormChoices } from '../../../operations/social-report/report-choices.ts'
import type { UnitOfLink } from '../../../operations/unit/links.ts'
import { addressOf } from '../../address/address.ts'
import { useWords } from '../../site/words.tsx'
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

const TITLES = { worker: 'observe.title', group: 'observe.titleGroup', client: 'observe.titleClient' } as const
const LEADS = { worker: 'observe.lead', group: 'observe.leadGroup', client: 'observe.leadClient' } as const

/** What the form is, where it goes, and that nobody is identified. */
export function LinkHead({ link, form, choices, token, isShort }: LinkHeadProps) {
  const { t, language } = useWords()
  const title = t(TITLES[form])
  const unit = link.unit.names[language === 'sv' ? 'sv' : 'fi']
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <h1>{title}</h1>
      {!isShort && (
        <div className="observe-intro">
          <p>{t(LEADS[form])}</p>
          <p className="observe-promise">
            {t('observe.anonymousPromise')} {t('observe.whereTo', { organiser: link.organiserNames[language], unit })}
          </p>
          <OtherChannels guidance={choices.guidance} form={form} />
          {form !== 'client' && <OtherForm form={form} address={addressOf({ kind: 'observe-link', token }, language)} />}
        </div>
      )}
    </>
  )
}

function OtherForm({ form, address }: { form: ReportForm; address: string }) {
  const { t } = useWords()
  return (
    <p>
      {form === 'group' ? (
        <a href={address}>{t('observe.singleLink')}</a>
      ) : (
        <a href={`${address}?form=group`}>{t('observe.teamLink')}</a>
      )}
    </p>
  )
}
