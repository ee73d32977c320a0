import type { ReceivingOrganiser, ReminderPreview } from '../../../../operations/board/preview-reminder.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { LetterFields } from '../letter-fields.tsx'
import { WorkTable } from '../work-table.tsx'

interface ReminderFormProps {
  readonly preview: ReminderPreview
  /** Organisers ticked before a preview; null: all that can be reminded. */
  readonly chosen: readonly string[] | null
  /** What had been typed when sending was refused. */
  readonly submitted: Readonly<Record<string, string>> | null
}

/** Receivers, words, preview, send. Nothing goes before "send". */
export function ReminderForm({ preview, chosen, submitted }: ReminderFormProps) {
  const { t } = useWords()
  const { round, letter, receivers } = preview
  return (
    <form method="post" key={letter}>
      <FormToken />
      <input type="hidden" name="round" value={round?.id ?? ''} />
      <input type="hidden" name="letter" value={letter} />
      <h2>{t('board.reminders.receivers')}</h2>
      <WorkTable caption={t('board.reminders.receiversCaption')} isCaptionHidden>
        <ReceiverRows receivers={receivers} chosen={chosen} />
      </WorkTable>
      <h2>{t('board.reminders.text')}</h2>
      <p className="hint">{t('board.reminders.textHint', { names: preview.values.map((name) => `{${name}}`).join(', ') })}</p>
      <LetterFields
        text={preview.text}
        label={(part, language) => t(`board.reminders.${part}.${language}`)}
        submitted={submitted}
      />
      <ExampleChoice receivers={receivers} example={preview.example?.organiser ?? ''} />
      <div className="buttons">
        <button type="submit" name="act" value="preview" formAction="#preview" className="second-button">
          {t('board.reminders.preview')}
        </button>
        <button type="submit" name="act" value="send">
          {t('board.reminders.send')}
        </button>
      </div>
    </form>
  )
}

function ReceiverRows({ receivers, chosen }: { receivers: readonly ReceivingOrganiser[]; chosen: readonly string[] | null }) {
  const { t } = useWords()
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{t('board.reminders.choose')}</th>
          <th scope="col">{t('board.reminders.organiser')}</th>
          <th scope="col">{t('board.reminders.open')}</th>
          <th scope="col" className="number">
            {t('board.reminders.people')}
          </th>
          <th scope="col">{t('board.reminders.last')}</th>
        </tr>
      </thead>
      <tbody>
        {receivers.map((receiver) => (
          <ReceiverRow key={receiver.organiser} receiver={receiver} isChosen={chosen?.includes(receiver.organiser) ?? true} />
        ))}
      </tbody>
    </>
  )
}

/** More of them are told by their number: the names of all would hide who is asked. */
const NAMED_CONTENTS = 2

function ReceiverRow({ receiver, isChosen }: { receiver: ReceivingOrganiser; isChosen: boolean }) {
  const { t, language } = useWords()
  const { organiser, names, contents, people, left, lastRemindedAt } = receiver
  const mayBeReminded = left > 0
  return (
    <tr>
      <td>
        <label className="choice">
          <input
            type="checkbox"
            name="organiser"
            value={organiser}
            defaultChecked={isChosen && mayBeReminded}
            disabled={!mayBeReminded}
          />
          <span className="visually-hidden">{t('board.reminders.chooseOrganiser', { name: names[language] })}</span>
        </label>
      </td>
      <th scope="row">{names[language]}</th>
      <td>
        {contents.length > NAMED_CONTENTS
          ? t('board.reminders.contents', { count: contents.length })
          : contents.map((content) => content.names[language]).join(', ')}
      </td>
      <td className="number">{people === 0 ? t('board.reminders.nobody') : people}</td>
      <td>
        {people > 0 && left === 0 && <span className="state state-attention">{t('board.reminders.today')}</span>}
        {(left > 0 || people === 0) &&
          (lastRemindedAt ? dayText(lastRemindedAt.slice(0, 10), language) : t('board.reminders.never'))}
      </td>
    </tr>
  )
}

function ExampleChoice({ receivers, example }: { receivers: readonly ReceivingOrganiser[]; example: string }) {
  const { t, language } = useWords()
  return (
    <Field id="example" label={t('board.reminders.previewFor')}>
      {(attributes) => (
        <select {...attributes} name="example" defaultValue={example}>
          {receivers.map(({ organiser, names }) => (
            <option key={organiser} value={organiser}>
              {names[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
