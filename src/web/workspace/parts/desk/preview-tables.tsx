import { type FormChange, formDifference } from '../../../../collect/questionnaire/form-difference.ts'
import { variableKeys } from '../../../../collect/questionnaire/variables.ts'
import type { Answers, FormState } from '../../../../model/answers.ts'
import type { Question, Questionnaire } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { routesOf } from '../../view/form-routes.ts'
import { answerText } from '../../view/form-text.ts'
import { fieldLabel } from '../../view/sent-answers.ts'
import { WorkTable } from '../work-table.tsx'

interface FormNow {
  readonly form: Questionnaire
  readonly state: FormState
  readonly answers: Answers
}

/** Every variable of the form and how it stands now. */
export function VariableTable({ form, state, answers }: FormNow) {
  const { t, language } = useWords()
  return (
    <section className="work-section" aria-labelledby="preview-variables">
      <h2 id="preview-variables">{t('desk.preview.variables')}</h2>
      <WorkTable caption={t('desk.preview.variables')} isCaptionHidden>
        <thead>
          <tr>
            {(['variable', 'label', 'type', 'required', 'asked', 'value'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`desk.preview.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variableKeys(form, answers).map(({ key, question }) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>{fieldLabel(form, key, language)}</td>
              <td>{t(`desk.preview.types.${question.type}`)}</td>
              <td>
                <Required required={question.required} />
              </td>
              <td>{state.variables.get(key)?.isRelevant ? t('desk.yes') : t('desk.preview.no')}</td>
              <td>{answerText(question, answers[key], language)}</td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </section>
  )
}

function Required({ required }: { required: Question['required'] }) {
  const { t } = useWords()
  if (typeof required === 'string') return <code>{required}</code>
  return required ? t('desk.preview.always') : t('desk.preview.no')
}

/** When what is asked, and whether it is now; the rules with what they demand. */
export function RoutingTables({ form, state }: Omit<FormNow, 'answers'>) {
  const { t, language } = useWords()
  const routes = routesOf(form)
  return (
    <section className="work-section" aria-labelledby="preview-routing">
      <h2 id="preview-routing">{t('desk.preview.routing')}</h2>
      {routes.length === 0 ? (
        <p>{t('desk.preview.noRouting')}</p>
      ) : (
        <WorkTable caption={t('desk.preview.routingCaption')}>
          <thead>
            <tr>
              <th scope="col">{t('desk.preview.variable')}</th>
              <th scope="col">{t('desk.preview.label')}</th>
              <th scope="col">{t('desk.preview.when')}</th>
              <th scope="col">{t('desk.preview.holds')}</th>
            </tr>
          </thead>
          <tbody>
            {routes.map(({ path, label, when, holder }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td>{label[language]}</td>
                <td>
                  <code>{when}</code>
                </td>
                <td>{holder(state) ? t('desk.yes') : t('desk.preview.no')}</td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
      {form.rules.length === 0 ? <p>{t('desk.preview.noRules')}</p> : <RuleTable form={form} />}
    </section>
  )
}

function RuleTable({ form }: { form: Questionnaire }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={t('desk.preview.rulesCaption')}>
      <thead>
        <tr>
          {(['rule', 'severity', 'when', 'check', 'message', 'source'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`desk.preview.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {form.rules.map(({ id, severity, when, check, message, source }) => (
          <tr key={id}>
            <th scope="row">
              <code>{id}</code>
            </th>
            <td>{t(`desk.submission.${severity}`)}</td>
            <td>{when !== null && <code>{when}</code>}</td>
            <td>
              <code>{check}</code>
            </td>
            <td className="desk-message">{message[language]}</td>
            <td>{source}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** What this version asks otherwise than the one before. */
export function VersionChanges({ form, before }: { form: Questionnaire; before: Questionnaire | null }) {
  const { t } = useWords()
  if (before === null) return null
  const changes = formDifference(before, form)
  const title = t('desk.preview.differences', { version: before.version })
  return (
    <section className="work-section" aria-labelledby="preview-differences">
      <h2 id="preview-differences">{title}</h2>
      {changes.length === 0 ? <p>{t('desk.preview.same')}</p> : <ChangeTable changes={changes} title={title} />}
    </section>
  )
}

function ChangeTable({ changes, title }: { changes: readonly FormChange[]; title: string }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={title} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('desk.preview.variable')}</th>
          <th scope="col">{t('desk.preview.what')}</th>
          <th scope="col">{t('desk.preview.label')}</th>
          <th scope="col">{t('desk.preview.changeColumn')}</th>
          <th scope="col">{t('desk.preview.aspects')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ kind, of, path, label, aspects }) => (
          <tr key={`${kind} ${of} ${path}`}>
            <th scope="row">
              <code>{path}</code>
            </th>
            <td>{t(`desk.preview.of.${of}`)}</td>
            <td className="desk-message">{label[language]}</td>
            <td>{t(`desk.preview.change.${kind}`)}</td>
            <td>{aspects.length > 0 && <code>{aspects.join(', ')}</code>}</td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
