import type { Texts } from '../../model/text.ts'

/** Words that stand in every briefing, on paper and on the web. */
export const BRIEFING_WORDS = {
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  period: { fi: 'Havaintojen jakso', sv: 'Observationernas period', en: 'Period of the observations' },
  edition: { fi: 'Painos', sv: 'Utgåva', en: 'Edition' },
  published: { fi: 'Julkaistu', sv: 'Publicerad', en: 'Published' },
  codebook: { fi: 'Koodikirja', sv: 'Kodbok', en: 'Codebook' },
  codebookValue: { fi: 'kansallinen versio {national}', sv: 'nationell version {national}', en: 'national version {national}' },
  localValue: {
    fi: ', alueen oma versio {local}',
    sv: ', områdets egen version {local}',
    en: ', the county’s own version {local}',
  },
  asOf: { fi: 'Luvut laskettu', sv: 'Talen beräknade', en: 'Figures as of' },
  changes: {
    fi: 'Mikä muuttui edellisestä painoksesta',
    sv: 'Vad som ändrats sedan förra utgåvan',
    en: 'What changed since the edition before',
  },
  contents: { fi: 'Sisällys', sv: 'Innehåll', en: 'Contents' },
  page: { fi: 'sivu', sv: 'sida', en: 'page' },
  internal: {
    fi: 'Sisäinen versio. Ei julkaistavaksi.',
    sv: 'Intern version. Inte för publicering.',
    en: 'Internal version. Not for publication.',
  },
  draft: {
    fi: 'Luonnos {date}. Voi vielä muuttua.',
    sv: 'Utkast {date}. Kan ännu ändras.',
    en: 'Draft of {date}. May still change.',
  },
  forInternalUse: { fi: 'Vain sisäiseen käyttöön', sv: 'Endast för internt bruk', en: 'For internal use only' },
  removed: {
    fi: 'Lainaus on poistettu, koska havainto peruttiin.',
    sv: 'Citatet har tagits bort, eftersom observationen återtogs.',
    en: 'The quote has been removed, as the observation was withdrawn.',
  },
  paraphrase: { fi: 'tiivistetty', sv: 'sammanfattat', en: 'summed up' },
  translated: { fi: 'käännös', sv: 'översättning', en: 'translated' },
  addressee: { fi: 'Kenelle', sv: 'Till vem', en: 'Addressed to' },
  state: { fi: 'Tilanne', sv: 'Läge', en: 'State' },
  proposals: { fi: 'Toimenpide-ehdotukset', sv: 'Åtgärdsförslag', en: 'Proposals' },
  noProposals: {
    fi: 'Toimenpide-ehdotuksia ei ole tehty.',
    sv: 'Inga åtgärdsförslag har lämnats.',
    en: 'No proposals have been made.',
  },
  noEarlierProposals: {
    fi: 'Aiemmissa raporteissa ei ole ollut toimenpide-ehdotuksia.',
    sv: 'Tidigare rapporter har inte haft några åtgärdsförslag.',
    en: 'Earlier briefings held no proposals.',
  },
  permanent: { fi: 'Pysyvä osoite', sv: 'Permanent adress', en: 'Permanent address' },
  sources: { fi: 'Tutkimus ja muut lähteet', sv: 'Forskning och andra källor', en: 'Research and other sources' },
  figures: { fi: 'Tilastoluku', sv: 'Statistisk uppgift', en: 'Statistical figure' },
  value: { fi: 'Luku', sv: 'Tal', en: 'Figure' },
  time: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  source: { fi: 'Lähde', sv: 'Källa', en: 'Source' },
  protectedMark: {
    fi: ': = lukua ei näytetä tietosuojan vuoksi',
    sv: ': = talet visas inte av dataskyddsskäl',
    en: ': = the count is not shown, to protect people',
  },
} as const satisfies Readonly<Record<string, Texts>>
