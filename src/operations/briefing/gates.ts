import type { Briefing, BriefingComment, BriefingReviewer, BriefingSection } from '../../model/briefing.ts'
import type { BriefingContent, BriefingLanguage, ShownContent, ShownSection } from '../../model/briefing-content.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

/** Something that stands in the way of approval (`isStop`), or that whoever approves should know. */
export interface Gate {
  readonly code: string
  readonly isStop: boolean
  /** Null: the whole briefing. */
  readonly section: string | null
  readonly texts: Texts
}

export interface Judged {
  readonly briefing: Briefing
  readonly content: BriefingContent
  readonly sections: readonly BriefingSection[]
  readonly comments: readonly BriefingComment[]
  readonly reviewers: readonly BriefingReviewer[]
}

/** All that is not in order, in the order of the briefing. */
export function gatesOf(judged: Judged): Gate[] {
  const { briefing, content, sections } = judged
  const states = new Map(sections.map((section) => [section.id, section]))
  return [
    ...titleGates(briefing),
    ...content.sections.flatMap((section) => {
      const stored = states.get(section.id)
      return stored ? [...textGates(section, stored, briefing), ...partGates(section, briefing)] : []
    }),
    ...reviewGates(judged),
    ...revisionGates(briefing),
  ]
}

function stop(code: string, texts: Texts, section: string | null = null): Gate {
  return { code, isStop: true, section, texts }
}

function titleGates({ languages, titles }: Briefing): Gate[] {
  return languages
    .filter((language) => titles[language] === '')
    .map((language) => stop('no-title', filled(NO_TITLE, { language })))
}

function textGates(section: ShownSection, stored: BriefingSection, { languages }: Briefing): Gate[] {
  const isWritten = languages.some((language) => section.texts[language] !== '')
  const isEmpty = !isWritten && section.parts.length === 0
  return languages.flatMap((language) => {
    const name = nameOf(section)
    const isThere = section.texts[language] !== ''
    if (!isThere && (stored.isRequired || isWritten || isEmpty))
      return [stop('no-text', filled(NO_TEXT, { language, name }), section.id)]
    if (section.titles[language] === '')
      return [stop('no-section-title', filled(NO_SECTION_TITLE, { language, name }), section.id)]
    if (isThere && stored.states[language] !== 'ready')
      return [stop('not-ready', filled(NOT_READY, { language, name }), section.id)]
    return []
  })
}

function partGates(section: ShownSection, { languages }: Briefing): Gate[] {
  return section.parts.flatMap(({ content }) => {
    const found = faultOf(content, languages)
    return found ? [stop(found.code, filled(found.texts, { name: nameOf(section) }), section.id)] : []
  })
}

function faultOf(content: ShownContent, languages: readonly BriefingLanguage[]): { code: string; texts: Texts } | null {
  if (content.kind === 'missing') return { code: 'part-missing', texts: joinedTexts(MISSING, content.why) }
  if (content.kind === 'table' && !content.isProtected) return { code: 'table-open', texts: NOT_PROTECTED }
  if (content.kind !== 'quote') return null
  if (content.isRemoved) return { code: 'quote-gone', texts: QUOTE_GONE }
  const isTranslated = languages.every((language) => content.texts[language] !== '')
  return isTranslated ? null : { code: 'quote-language', texts: QUOTE_LANGUAGE }
}

function reviewGates({ briefing, comments, reviewers, content }: Judged): Gate[] {
  const open = comments.filter(({ decision }) => decision === null)
  const waiting = reviewers.filter(({ doneAt, round }) => doneAt === null && round === briefing.reviewRound)
  const nameFor = (id: string | null) => content.sections.find((section) => section.id === id)
  const named = open.map(({ section }) => {
    const shown = nameFor(section)
    return stop('comment-open', shown ? filled(COMMENT_OPEN, { name: nameOf(shown) }) : COMMENT_ON_WHOLE, shown?.id ?? null)
  })
  const notRead = briefing.state === 'review' && waiting.length > 0
  return [
    ...named,
    ...(notRead ? [{ code: 'not-read', isStop: false, section: null, texts: fillTexts(NOT_READ, { n: waiting.length }) }] : []),
    ...(briefing.reviewRound === 0 ? [{ code: 'no-review', isStop: false, section: null, texts: NO_REVIEW }] : []),
  ]
}

function revisionGates({ revision, languages }: Briefing): Gate[] {
  if (revision === null) return []
  return languages
    .filter((language) => revision[language] === '')
    .map((language) => stop('no-note', filled(NO_NOTE, { language })))
}

type Named = { readonly name?: Texts; readonly language?: BriefingLanguage }

function filled(texts: Texts, { name, language }: Named): Texts {
  const languageName = language ? LANGUAGE_NAMES[language] : EMPTY
  const fill = (of: keyof Texts) => texts[of].replace('{name}', name?.[of] ?? '').replace('{language}', languageName[of])
  return { fi: fill('fi'), sv: fill('sv'), en: fill('en') }
}

/** Titles exist in one language or both; English readers see the Finnish one. */
function nameOf({ titles }: ShownSection): Texts {
  const fi = titles.fi || titles.sv || '–'
  return { fi, sv: titles.sv || fi, en: fi }
}

function joinedTexts(before: Texts, after: Texts): Texts {
  return { fi: `${before.fi} ${after.fi}`, sv: `${before.sv} ${after.sv}`, en: `${before.en} ${after.en}` }
}

const EMPTY: Texts = { fi: '', sv: '', en: '' }
const LANGUAGE_NAMES: Readonly<Record<BriefingLanguage, Texts>> = {
  fi: { fi: 'suomeksi', sv: 'på finska', en: 'in Finnish' },
  sv: { fi: 'ruotsiksi', sv: 'på svenska', en: 'in Swedish' },
}
const NO_TITLE: Texts = {
  fi: 'Raportilta puuttuu nimi {language}.',
  sv: 'Rapporten saknar namn {language}.',
  en: 'The briefing has no title {language}.',
}
const NO_TEXT: Texts = {
  fi: 'Osiosta ”{name}” puuttuu teksti {language}.',
  sv: 'Kapitlet ”{name}” saknar text {language}.',
  en: 'Section “{name}” has no text {language}.',
}
const NO_SECTION_TITLE: Texts = {
  fi: 'Osiosta ”{name}” puuttuu otsikko {language}.',
  sv: 'Kapitlet ”{name}” saknar rubrik {language}.',
  en: 'Section “{name}” has no heading {language}.',
}
const NOT_READY: Texts = {
  fi: 'Osion ”{name}” teksti {language} on vielä kesken.',
  sv: 'Texten {language} i kapitlet ”{name}” är ännu inte klar.',
  en: 'The text of section “{name}” {language} is still a draft.',
}
const MISSING: Texts = {
  fi: 'Osioon ”{name}” liitettyä osaa ei voi näyttää.',
  sv: 'En del som fogats till kapitlet ”{name}” kan inte visas.',
  en: 'Something bound to section “{name}” cannot be shown.',
}
const NOT_PROTECTED: Texts = {
  fi: 'Osion ”{name}” taulukkoa ei ole suojattu.',
  sv: 'En tabell i kapitlet ”{name}” är inte skyddad.',
  en: 'A table of section “{name}” is not protected.',
}
const QUOTE_GONE: Texts = {
  fi: 'Osion ”{name}” lainausta ei saa käyttää: havainto on peruttu, sen teksti on muuttunut tai lainaamiseen ei ole lupaa. Irrota lainaus.',
  sv: 'Ett citat i kapitlet ”{name}” får inte användas: observationen har återtagits, dess text har ändrats eller så finns inget tillstånd att citera. Ta loss citatet.',
  en: 'A quote in section “{name}” may not be used: the observation was withdrawn, its text has changed, or there is no permission to quote. Take the quote out.',
}
const QUOTE_LANGUAGE: Texts = {
  fi: 'Osion ”{name}” lainausta ei ole käännetty kaikille kielille, joilla raportti julkaistaan.',
  sv: 'Ett citat i kapitlet ”{name}” har inte översatts till alla språk som rapporten publiceras på.',
  en: 'A quote in section “{name}” has not been translated into every language of the briefing.',
}
const COMMENT_OPEN: Texts = {
  fi: 'Osiota ”{name}” koskevaan kommenttiin ei ole vastattu.',
  sv: 'En kommentar om kapitlet ”{name}” har inte besvarats.',
  en: 'A comment on section “{name}” has not been answered.',
}
const COMMENT_ON_WHOLE: Texts = {
  fi: 'Koko raporttia koskevaan kommenttiin ei ole vastattu.',
  sv: 'En kommentar om hela rapporten har inte besvarats.',
  en: 'A comment on the whole briefing has not been answered.',
}
const NOT_READ: Texts = {
  fi: 'Kommentoijista {n} ei ole vielä ilmoittanut lukeneensa luonnosta.',
  sv: '{n} av kommentatorerna har ännu inte meddelat att de har läst utkastet.',
  en: '{n} of those asked have not yet said that they have read the draft.',
}
const NO_REVIEW: Texts = {
  fi: 'Raporttia ei ole kommentoitu: kukaan muu kuin kirjoittajat ei ole lukenut sitä.',
  sv: 'Rapporten har inte kommenterats: ingen annan än skribenterna har läst den.',
  en: 'The briefing has had no review round: nobody but its writers has read it.',
}
const NO_NOTE: Texts = {
  fi: 'Uudesta painoksesta puuttuu selitys siitä, mikä muuttui ({language}).',
  sv: 'Den nya utgåvan saknar en förklaring {language} till vad som ändrades.',
  en: 'The new edition has no note of what changed {language}.',
}
