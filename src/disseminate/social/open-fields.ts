import type { Texts } from '../../model/text.ts'
import type { OpenField } from './open-data.ts'

/** What the fields of the open data are called; their keys never change. */
const FIELD_NAMES = {
  id: { fi: 'Tunniste', sv: 'Identifierare', en: 'Identifier' },
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  title_fi: { fi: 'Otsikko suomeksi', sv: 'Rubrik på finska', en: 'Title in Finnish' },
  title_sv: { fi: 'Otsikko ruotsiksi', sv: 'Rubrik på svenska', en: 'Title in Swedish' },
  text_fi: { fi: 'Ehdotus suomeksi', sv: 'Förslaget på finska', en: 'Proposal in Finnish' },
  text_sv: { fi: 'Ehdotus ruotsiksi', sv: 'Förslaget på svenska', en: 'Proposal in Swedish' },
  addressee: { fi: 'Kenelle', sv: 'Till vem', en: 'Addressee' },
  body_fi: { fi: 'Toimielin suomeksi', sv: 'Organ på finska', en: 'Body in Finnish' },
  body_sv: { fi: 'Toimielin ruotsiksi', sv: 'Organ på svenska', en: 'Body in Swedish' },
  task: { fi: 'Palvelutehtävä', sv: 'Serviceuppgift', en: 'Service task' },
  state: { fi: 'Tila', sv: 'Status', en: 'State' },
  outcome: { fi: 'Vastaus', sv: 'Svar', en: 'Outcome' },
  submitted_on: { fi: 'Lähetetty', sv: 'Skickat', en: 'Submitted' },
  answer_due_on: { fi: 'Vastauksen määräpäivä', sv: 'Sista dag för svar', en: 'Answer due' },
  answered_on: { fi: 'Vastattu', sv: 'Besvarat', en: 'Answered' },
  record_number: { fi: 'Asianumero tai pykälä', sv: 'Ärendenummer eller paragraf', en: 'Record number or section' },
  reason_fi: { fi: 'Vastauksen perustelut suomeksi', sv: 'Motivering på finska', en: 'Reasons in Finnish' },
  reason_sv: { fi: 'Vastauksen perustelut ruotsiksi', sv: 'Motivering på svenska', en: 'Reasons in Swedish' },
  responsible: { fi: 'Kuka vastaa toteutuksesta', sv: 'Vem som ansvarar för genomförandet', en: 'Who carries it out' },
  due_on: { fi: 'Toteutettava viimeistään', sv: 'Ska genomföras senast', en: 'To be done by' },
  follow_up_on: { fi: 'Asiasta kysytään uudelleen', sv: 'Ärendet tas upp på nytt', en: 'Asked about again' },
  progress: { fi: 'Edistyminen, %', sv: 'Framskridande, %', en: 'Progress, %' },
  address: { fi: 'Verkkosivu', sv: 'Webbsida', en: 'Web page' },
  edition: { fi: 'Painos', sv: 'Utgåva', en: 'Edition' },
  published_on: { fi: 'Painos julkaistu', sv: 'Utgåvan publicerad', en: 'Edition published' },
  is_superseded: {
    fi: 'Korvattu uudemmalla raportilla (1 = kyllä)',
    sv: 'Ersatt av en nyare rapport (1 = ja)',
    en: 'Superseded (1 = yes)',
  },
  summary_fi: { fi: 'Tiivistelmä suomeksi', sv: 'Sammanfattning på finska', en: 'Summary in Finnish' },
  summary_sv: { fi: 'Tiivistelmä ruotsiksi', sv: 'Sammanfattning på svenska', en: 'Summary in Swedish' },
  languages: { fi: 'Raportin kielet', sv: 'Rapportens språk', en: 'Languages' },
  period_from: { fi: 'Havainnot alkaen', sv: 'Observationer från', en: 'Observations from' },
  period_until: { fi: 'Havainnot saakka', sv: 'Observationer till', en: 'Observations until' },
  tasks: { fi: 'Palvelutehtävät', sv: 'Serviceuppgifter', en: 'Service tasks' },
  themes: { fi: 'Teemat', sv: 'Teman', en: 'Themes' },
  proposals: { fi: 'Ehdotusten tunnisteet', sv: 'Förslagens identifierare', en: 'Identifiers of proposals' },
  revision_fi: { fi: 'Mikä muuttui, suomeksi', sv: 'Vad som ändrades, på finska', en: 'What changed, in Finnish' },
  revision_sv: { fi: 'Mikä muuttui, ruotsiksi', sv: 'Vad som ändrades, på svenska', en: 'What changed, in Swedish' },
} as const satisfies Readonly<Record<string, Texts>>
type FieldKey = keyof typeof FIELD_NAMES

/** Fields whose values are codes, with the dimension that names them. */
const DIMENSION_OF: Readonly<Partial<Record<FieldKey, string>>> = {
  area: 'area',
  addressee: 'addressee',
  task: 'task',
  tasks: 'task',
  state: 'state',
  outcome: 'outcome',
  languages: 'language',
  themes: 'theme',
}
const LISTS: readonly FieldKey[] = ['languages', 'tasks', 'themes', 'proposals']

export const PROPOSAL_FIELDS = fieldsOf([
  ...(['id', 'area', 'title_fi', 'title_sv', 'text_fi', 'text_sv', 'addressee', 'body_fi', 'body_sv', 'task'] as const),
  ...(['state', 'outcome', 'submitted_on', 'answer_due_on', 'answered_on', 'record_number', 'reason_fi', 'reason_sv'] as const),
  ...(['responsible', 'due_on', 'follow_up_on', 'progress', 'address'] as const),
])

export const BRIEFING_FIELDS = fieldsOf([
  ...(['id', 'area', 'edition', 'published_on', 'is_superseded', 'title_fi', 'title_sv', 'summary_fi', 'summary_sv'] as const),
  ...(['languages', 'period_from', 'period_until', 'tasks', 'themes', 'proposals', 'revision_fi', 'revision_sv'] as const),
  'address',
])

/** What a dimension is called: as the field that holds its codes. */
export const DIMENSION_NAMES = {
  area: FIELD_NAMES.area,
  addressee: FIELD_NAMES.addressee,
  task: FIELD_NAMES.task,
  theme: FIELD_NAMES.themes,
  state: FIELD_NAMES.state,
  outcome: FIELD_NAMES.outcome,
  language: FIELD_NAMES.languages,
} as const

export const OPEN_TITLES = {
  briefings: {
    fi: 'Sosiaalisen raportoinnin julkaistut raportit',
    sv: 'Publicerade rapporter om social rapportering',
    en: 'Published briefings of social reporting',
  },
  proposals: {
    fi: 'Julkiset toimenpide-ehdotukset ja niihin saadut vastaukset',
    sv: 'Offentliga åtgärdsförslag och svaren på dem',
    en: 'Public proposals for action and the answers to them',
  },
} as const satisfies Readonly<Record<string, Texts>>

export const OPEN_NOTES = {
  briefings: {
    fi: 'Raportin taulukot ladataan raportin omalta sivulta. Havaintojen tekstejä ei ole missään tiedostossa.',
    sv: 'Rapportens tabeller laddas ner på rapportens egen sida. Observationernas texter finns inte i någon fil.',
    en: 'The tables of a briefing are downloaded from its own page. No file holds the texts of observations.',
  },
  proposals: {
    fi: 'Vain ehdotukset, jotka on julkaistu. Vastaus on uusin; aiemmat vaiheet ovat JSON-tiedoston kentässä steps.',
    sv: 'Bara förslag som har publicerats. Svaret är det senaste; tidigare steg finns i JSON-filens fält steps.',
    en: 'Only proposals that are public. The answer is the newest; earlier steps are in the field steps of the JSON file.',
  },
} as const satisfies Readonly<Record<string, Texts>>

export const LANGUAGE_CODES: Readonly<Record<string, Texts>> = {
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
}

function fieldsOf(keys: readonly FieldKey[]): Readonly<Record<string, OpenField>> {
  const fieldOf = (key: FieldKey): OpenField => ({
    names: FIELD_NAMES[key],
    dimension: DIMENSION_OF[key] ?? null,
    ...(LISTS.includes(key) && { isList: true }),
  })
  return Object.fromEntries(keys.map((key) => [key, fieldOf(key)]))
}
