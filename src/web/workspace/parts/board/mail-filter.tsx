import { LETTERS, type LetterTemplate } from '../../../../model/letter.ts'
import { useWords } from '../../../site/words.tsx'
import { LETTER_STATES } from '../../view/mail-input.ts'
import { Choice } from './choice.tsx'

const TEMPLATES = Object.keys(LETTERS) as LetterTemplate[]

/** Narrows the list of letters by state and kind. */
export function MailFilter({ input }: { input: { readonly state?: string; readonly template?: string } }) {
  const { t } = useWords()
  return (
    <search>
      <form className="filter-form no-print" method="get" aria-label={t('board.mail.filter')}>
        <Choice
          name="state"
          label={t('board.mail.state')}
          value={input.state ?? ''}
          options={[['', t('board.mail.anyState')], ...LETTER_STATES.map((one) => [one, t(`board.mail.states.${one}`)] as const)]}
        />
        <Choice
          name="template"
          label={t('board.mail.template')}
          value={input.template ?? ''}
          options={[
            ['', t('board.mail.anyTemplate')],
            ...TEMPLATES.map((one) => [one, t(`board.mail.templates.${one}`)] as const),
          ]}
        />
        <button type="submit" className="second-button">
          {t('board.mail.apply')}
        </button>
      </form>
    </search>
  )
}
