import type { BriefingSection } from '../../../../model/briefing.ts'
import { type BriefingLanguage, SECTION_KINDS, type SectionKind, TEXT_STATES } from '../../../../model/briefing-content.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import type { BriefingPageData } from '../../pages/briefing/briefing.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { WorkTable } from '../work-table.tsx'
import { TextField } from './new-briefing.tsx'

/** The sections in order, with the state of their text in each language. */
export function SectionList({ page }: { page: BriefingPageData }) {
  const { t } = useWords()
  const { shown } = page
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">{t('briefings.sections')}</h2>
      <WorkTable caption={t('briefings.sectionsCaption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('briefings.section')}</th>
            <th scope="col">{t('briefings.inFi')}</th>
            <th scope="col">{t('briefings.inSv')}</th>
            <th scope="col" className="number">
              {t('briefings.parts')}
            </th>
            <th scope="col" className="number">
              {t('briefings.comments')}
            </th>
            {shown.may.write && <th scope="col">{t('briefings.order')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.sections.map((section, at) => (
            <SectionRow key={section.id} section={section} at={at} page={page} />
          ))}
        </tbody>
      </WorkTable>
      {shown.may.write && <AddSection page={page} />}
    </section>
  )
}

function SectionRow({ section, at, page }: { section: BriefingSection; at: number; page: BriefingPageData }) {
  const { t, language } = useWords()
  const { shown } = page
  const name = (language === 'sv' ? section.titles.sv || section.titles.fi : section.titles.fi || section.titles.sv) || '–'
  const href = workspaceAddress(language, 'briefings', section.briefing, 'sections', section.id)
  return (
    <tr>
      <th scope="row">
        {shown.may.write ? <a href={href}>{name}</a> : name}
        {section.isInternal && <span className="hint"> ({t('briefings.internal')})</span>}
      </th>
      <TextStateCell section={section} text="fi" />
      <TextStateCell section={section} text="sv" />
      <td className="number">{shown.parts.filter((part) => part.section === section.id).length}</td>
      <td className="number">{shown.comments.filter((one) => one.section === section.id).length}</td>
      {shown.may.write && (
        <td className="briefing-order-cell">
          <form method="post" className="briefing-order">
            <FormToken />
            <input type="hidden" name="section" value={section.id} />
            {at > 0 && (
              <button type="submit" className="plain-button" name="act" value="up" aria-label={t('briefings.upNamed', { name })}>
                {t('briefings.up')}
              </button>
            )}
            {at < shown.sections.length - 1 && (
              <button
                type="submit"
                className="plain-button"
                name="act"
                value="down"
                aria-label={t('briefings.downNamed', { name })}
              >
                {t('briefings.down')}
              </button>
            )}
          </form>
        </td>
      )}
    </tr>
  )
}

function TextStateCell({ section, text }: { section: BriefingSection; text: BriefingLanguage }) {
  const { t, language } = useWords()
  if (section.texts[text] === '') return <td className="quiet">{t('briefings.missing')}</td>
  const state = section.states[text]
  return (
    <td>
      <span className={state === 'ready' ? 'state state-good' : 'state state-attention'}>{TEXT_STATES[state][language]}</span>
    </td>
  )
}

function AddSection({ page }: { page: BriefingPageData }) {
  const { t, language } = useWords()
  const kinds = Object.keys(SECTION_KINDS) as SectionKind[]
  return (
    <details className="briefing-form">
      <summary>{t('briefings.addSection')}</summary>
      <form method="post">
        <FormToken />
        <Field id="kind" label={t('briefings.kind')}>
          {(attributes) => (
            <select name="kind" defaultValue={page.phenomena.length > 0 ? 'phenomenon' : 'free'} {...attributes}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {SECTION_KINDS[kind][language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {page.phenomena.length > 0 && (
          <Field id="phenomenon" label={t('briefings.phenomenon')}>
            {(attributes) => (
              <select name="phenomenon" {...attributes}>
                {page.phenomena.map(({ id, titles }) => (
                  <option key={id} value={id}>
                    {language === 'sv' ? titles.sv || titles.fi : titles.fi || titles.sv}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <TextField name="headingFi" label={t('briefings.headingFi')} value="" />
        <TextField name="headingSv" label={t('briefings.headingSv')} value="" />
        <p className="buttons">
          <button type="submit" name="act" value="add">
            {t('briefings.addSection')}
          </button>
        </p>
      </form>
    </details>
  )
}
