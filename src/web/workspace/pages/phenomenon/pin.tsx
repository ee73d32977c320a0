import '../../style/tickets.css'
import '../../style/phenomena.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import { PIN_KINDS, type PinKind } from '../../../../model/evidence.ts'
import type { JoinChoices } from '../../../../operations/phenomenon/join-choices.ts'
import type { PinChoice, PinChoices } from '../../../../operations/phenomenon/pin-choices.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { titleIn } from '../../parts/phenomenon/names.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { GuardedTextField, SelectField } from '../../parts/tickets/form-fields.tsx'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, params }) => {
  const { phenomenon } = (await edge.perform('phenomenon.join-choices', {
    phenomenon: params.phenomenon ?? '',
  })) as JoinChoices
  return { phenomenon, ...((await edge.perform('evidence.pin-choices', {})) as PinChoices) }
})

const SEPARATOR = '|'

export const action = workspaceAction({
  pin: async ({ visit, text }) => {
    const [kind = '', subject = '', measure = ''] = text('figure').split(SEPARATOR)
    const phenomenon = visit.params.phenomenon ?? ''
    const note = text('note')
    await visit.edge.perform('evidence.pin', { phenomenon, kind, subject, measure, area: text('area'), note })
    return redirect(`${workspaceAddress(visit.language, 'phenomena', phenomenon)}?done=pinned#pins`)
  },
})

export default function PinPage() {
  const { phenomenon, figures, areas } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const own = areas.some(({ code }) => code === phenomenon.owner) ? phenomenon.owner : 'SSS'
  return (
    <>
      <PageTitle>{t('phenomena.pins.add')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'phenomena', phenomenon.id)}>{t('phenomena.backToOne')}</a>
      </p>
      <h1>
        {t('phenomena.pins.add')}: {titleIn(phenomenon.titles, language)}
      </h1>
      <p className="reading">{t('phenomena.pins.chooseLead')}</p>
      <ProblemSummary problem={refused?.problem} />
      {figures.length === 0 && <p className="quiet">{t('phenomena.pins.nothing')}</p>}
      {figures.length > 0 && (
        <form method="post">
          <FormToken />
          <input type="hidden" name="act" value="pin" />
          <FigureChoice figures={figures} chosen={refused?.submitted.figure} />
          <SelectField
            name="area"
            label={t('phenomena.pins.area')}
            value={refused?.submitted.area ?? own}
            options={areas.map(({ code, names }) => [code, names[language]])}
          />
          <GuardedTextField
            name="note"
            label={t('phenomena.pins.note')}
            hint={t('phenomena.pins.noteHint')}
            longest={500}
            isLong
            value={refused?.submitted.note}
          />
          <div className="buttons">
            <button type="submit">{t('phenomena.pins.button')}</button>
          </div>
        </form>
      )}
      <p>
        <a href={workspaceAddress(language, 'phenomena', 'indicators', 'all')}>{t('phenomena.indicators.title')}</a>
      </p>
    </>
  )
}

function FigureChoice({ figures, chosen }: { figures: readonly PinChoice[]; chosen: string | undefined }) {
  const { t, language } = useWords()
  const kinds = (Object.keys(PIN_KINDS) as PinKind[]).filter((kind) => figures.some((one) => one.kind === kind))
  return (
    <Field id="subject" label={t('phenomena.pins.figure')}>
      {(attributes) => (
        <select name="figure" required defaultValue={chosen} {...attributes}>
          <option value="">–</option>
          {kinds.map((kind) => (
            <optgroup key={kind} label={t(`phenomena.pins.kind.${kind}`)}>
              {figures
                .filter((one) => one.kind === kind)
                .map(({ subject, measure, names }) => (
                  <option key={`${subject} ${measure}`} value={[kind, subject, measure].join(SEPARATOR)}>
                    {names[language]}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
