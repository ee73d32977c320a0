import { looksLikeIdentityCode } from '../model/identity-look-alike.ts'
import type { Texts } from '../model/text.ts'
import { daySchema } from './definition-yaml.ts'
import { type CsvFault, fault, type PlainRow, readPlainCsv } from './plain-csv.ts'

/** One respondent in one time, as it stands in a list; `null` where nothing was given. */
export interface ListedRespondent {
  readonly key: string
  readonly level: string
  readonly organiser: string
  readonly parent: string | null
  readonly name_fi: string
  readonly name_sv: string
  readonly language: string
  readonly email: string | null
  readonly valid_from: string
  readonly valid_until: string | null
}

export interface ReadUniverse {
  readonly members: readonly ListedRespondent[]
  readonly faults: readonly CsvFault[]
}

const UNIVERSE_COLUMNS = [
  'key',
  'level',
  'organiser',
  'parent',
  'name_fi',
  'name_sv',
  'language',
  'email',
  'valid_from',
  'valid_until',
] as const
type Column = (typeof UNIVERSE_COLUMNS)[number]
type Values = Readonly<Record<Column, string>>

const LEVELS = ['county', 'municipality', 'unit']
const LONGEST_NAME = 200

/**
 * The dated list of respondents of a collection from a table. One key may have several lines with different days: a respondent that was
 * renamed or moved to another county. Every fault is told; a list with faults must not be used.
 * @param organisers codes of the counties there are.
 */
export function readUniverse(text: string, organisers: ReadonlySet<string>): ReadUniverse {
  const { rows, faults } = readPlainCsv<Column>(text, UNIVERSE_COLUMNS, ['parent', 'email', 'valid_until'])
  const keys = new Set(rows.map(({ values }) => values.key))
  const found = rows.flatMap((row) => [
    ...CHECKS.filter(({ isRight }) => !isRight(row.values, { organisers, keys })).map(({ column, texts }) =>
      fault(row.line, column, texts),
    ),
    ...identityCodesIn(row),
  ])
  const empty = rows.length === 0 && faults.length === 0 ? [fault(2, 'key', EMPTY)] : []
  return { members: rows.map(({ values }) => memberOf(values)), faults: [...faults, ...empty, ...found, ...overlaps(rows)] }
}

interface Known {
  readonly organisers: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
}

interface Check {
  readonly column: Column
  readonly texts: Texts
  isRight(values: Values, known: Known): boolean
}

const isDay = (text: string) => daySchema.safeParse(text).success

const CHECKS: readonly Check[] = [
  {
    column: 'key',
    isRight: ({ key }) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/.test(key),
    texts: {
      fi: 'tunnus puuttuu, tai siinä on muuta kuin kirjaimia a–z, numeroita, pisteitä ja viivoja',
      sv: 'nyckeln saknas, eller innehåller annat än bokstäverna a–z, siffror, punkter och streck',
      en: 'the key is missing, or holds something else than letters a–z, digits, points and dashes',
    },
  },
  {
    column: 'level',
    isRight: ({ level }) => LEVELS.includes(level),
    texts: {
      fi: 'taso on county, municipality tai unit',
      sv: 'nivån är county, municipality eller unit',
      en: 'the level is county, municipality or unit',
    },
  },
  {
    column: 'organiser',
    isRight: ({ organiser }, { organisers }) => organisers.has(organiser),
    texts: {
      fi: 'hyvinvointialuetta ei ole: käytä kaksinumeroista koodia',
      sv: 'välfärdsområdet finns inte: använd den tvåsiffriga koden',
      en: 'there is no such county: use the two-digit code',
    },
  },
  {
    column: 'key',
    isRight: ({ key, level, organiser }) => level !== 'county' || key === organiser,
    texts: {
      fi: 'hyvinvointialueen tunnus on sen koodi',
      sv: 'välfärdsområdets nyckel är dess kod',
      en: 'the key of a county is its code',
    },
  },
  {
    column: 'parent',
    isRight: ({ parent, key }, { organisers, keys }) =>
      parent === '' || (parent !== key && (keys.has(parent) || organisers.has(parent))),
    texts: {
      fi: 'ylempää vastaajaa ei ole luettelossa',
      sv: 'den överordnade svarande finns inte på listan',
      en: 'the respondent above is not in the list',
    },
  },
  ...(['name_fi', 'name_sv'] as const).map((column) => ({
    column,
    isRight: (values: Values) => values[column] !== '' && values[column].length <= LONGEST_NAME,
    texts: {
      fi: 'nimi puuttuu tai on liian pitkä',
      sv: 'namnet saknas eller är för långt',
      en: 'the name is missing or too long',
    },
  })),
  {
    column: 'language',
    isRight: ({ language }) => language === 'fi' || language === 'sv',
    texts: { fi: 'kieli on fi tai sv', sv: 'språket är fi eller sv', en: 'the language is fi or sv' },
  },
  {
    column: 'email',
    isRight: ({ email }) =>
      email === '' || (email.length <= 254 && /^[^\s@<>,;:"\\()[\]]+@[^\s@<>,;:"\\()[\]]+\.[a-z]+$/i.test(email)),
    texts: { fi: 'sähköpostiosoite ei kelpaa', sv: 'e-postadressen duger inte', en: 'the e-mail address is not valid' },
  },
  {
    column: 'valid_from',
    isRight: ({ valid_from }) => isDay(valid_from),
    texts: { fi: 'päivä muodossa 2024-01-31', sv: 'dagen i formen 2024-01-31', en: 'a day as 2024-01-31' },
  },
  {
    column: 'valid_until',
    isRight: ({ valid_from, valid_until }) => valid_until === '' || (isDay(valid_until) && valid_until >= valid_from),
    texts: {
      fi: 'päivä muodossa 2024-01-31, aikaisintaan ensimmäinen päivä; tyhjä = toistaiseksi',
      sv: 'dagen i formen 2024-01-31, tidigast den första dagen; tomt = tills vidare',
      en: 'a day as 2024-01-31, not before the first day; empty = until further notice',
    },
  },
]

function identityCodesIn({ line, values }: PlainRow<Column>): CsvFault[] {
  const holding = UNIVERSE_COLUMNS.filter((column) => looksLikeIdentityCode(values[column]))
  return holding.map((column) => fault(line, column, IDENTITY_CODE))
}

/** One respondent stands at most once on any day. */
function overlaps(rows: readonly PlainRow<Column>[]): CsvFault[] {
  const byKey = Map.groupBy(rows, ({ values }) => values.key)
  return [...byKey.values()].flatMap((own) => {
    const inOrder = [...own].sort((a, b) => (a.values.valid_from < b.values.valid_from ? -1 : 1))
    return inOrder.flatMap(({ line, values }, place) => {
      const earlier = inOrder[place - 1]?.values
      const isOverlap = earlier && (earlier.valid_until === '' || earlier.valid_until >= values.valid_from)
      return isOverlap ? [fault(line, 'valid_from', OVERLAP)] : []
    })
  })
}

function memberOf({ parent, email, valid_until, ...values }: Values): ListedRespondent {
  return { ...values, parent: parent || null, email: email || null, valid_until: valid_until || null }
}

const EMPTY: Texts = { fi: 'luettelossa ei ole vastaajia', sv: 'listan har inga svarande', en: 'the list holds no respondents' }
const OVERLAP: Texts = {
  fi: 'sama vastaaja on luettelossa kahdesti samana päivänä',
  sv: 'samma svarande finns två gånger på listan samma dag',
  en: 'the same respondent is in the list twice on one day',
}
const IDENTITY_CODE: Texts = {
  fi: 'kohdassa on henkilötunnus: poista se',
  sv: 'här finns en personbeteckning: ta bort den',
  en: 'there is a personal identity code here: remove it',
}
