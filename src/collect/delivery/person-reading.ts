import type { RegisterKind } from '../../model/delivery.ts'
import type { IsoDate } from '../../model/period.ts'
import type { SexCode } from '../../model/person.ts'
import type { Texts } from '../../model/text.ts'
import { type IdentityCode, parseIdentityCode } from './identity-code.ts'
import type { Observation } from './observation.ts'
import { isCalendarDay } from './partial-date.ts'

/** The person of a row or document as delivered. Exists only between reading and pseudonymisation. */
export interface PersonReading {
  /** Normalised identity code; null when only a temporary one is known. */
  readonly identityCode: string | null
  readonly temporaryCode: string | null
  readonly birthDate: IsoDate | null
  readonly sex: SexCode
}

export interface DeliveredPerson {
  readonly identityCode: string | null
  readonly temporaryCode: string | null
  readonly birthDate: string | null
  /** Key of the sex list. */
  readonly sex: string | null
}

export interface PersonContext {
  readonly registerKind: RegisterKind | null
  /** The day the package was made: nobody in it is born later. */
  readonly createdOn: IsoDate
  /** Names of the columns or keys, for findings. */
  readonly columns: { readonly identityCode: string; readonly temporaryCode: string; readonly birthDate: string }
}

export interface PersonResult {
  /** Null when the row has no usable person: it is not used. */
  readonly person: PersonReading | null
  readonly observations: readonly Observation[]
}

const LONGEST_TEMPORARY = 64
const LONGEST_LIFE_YEARS = 120

/** Why an identity code is refused. */
const REASONS = {
  form: {
    fi: 'muoto, päivä tai tarkistusmerkki on väärä',
    sv: 'form, datum eller kontrolltecken är fel',
    en: 'form, date or check character is wrong',
  },
  future: {
    fi: 'syntymäpäivä on toimituspäivän jälkeen',
    sv: 'födelsedagen infaller efter leveransdagen',
    en: 'the birth date is after the day of delivery',
  },
  real: {
    fi: 'keksittyjen tietojen rekisteri ei ota vastaan oikeiden henkilöiden tunnuksia',
    sv: 'ett register med påhittade uppgifter tar inte emot verkliga personers beteckningar',
    en: 'a register of invented data does not take codes of real people',
  },
} as const satisfies Record<string, Texts>

/**
 * Decides who a row is about (D04, D05, D06). Birth date and sex come from the identity code, else from the fields beside.
 * A register of invented data takes made-up codes only; production refuses them.
 */
export function readPerson(delivered: DeliveredPerson, context: PersonContext): PersonResult {
  if (delivered.identityCode !== null) return readByCode(delivered, delivered.identityCode, context)
  if (delivered.temporaryCode === null) {
    return {
      person: null,
      observations: [{ rule: 'D04', columns: [context.columns.identityCode, context.columns.temporaryCode] }],
    }
  }
  return readByTemporaryCode(delivered, context)
}

function readByCode(delivered: DeliveredPerson, text: string, context: PersonContext): PersonResult {
  const code = parseIdentityCode(text)
  const refusal = refusalOf(code, context)
  if (refusal !== null || code === null) {
    const cause = refusal ?? 'form'
    const observation = { rule: 'D05', columns: [context.columns.identityCode], cause, parameters: { reason: REASONS[cause] } }
    return { person: null, observations: [observation] }
  }
  const isUnexpected = code.isMadeUp && context.registerKind !== 'synthetic'
  const observations = isUnexpected ? [{ rule: 'D06', columns: [context.columns.identityCode] }] : []
  if (isUnexpected && context.registerKind === 'production') return { person: null, observations }
  const person = {
    identityCode: code.code,
    temporaryCode: usableTemporary(delivered.temporaryCode),
    birthDate: code.birthDate,
    sex: code.sex,
  }
  return { person, observations }
}

function refusalOf(code: IdentityCode | null, context: PersonContext): keyof typeof REASONS | null {
  if (!code) return 'form'
  if (code.birthDate > context.createdOn) return 'future'
  return context.registerKind === 'synthetic' && !code.isMadeUp ? 'real' : null
}

function readByTemporaryCode(delivered: DeliveredPerson, context: PersonContext): PersonResult {
  const temporaryCode = usableTemporary(delivered.temporaryCode)
  const { identityCode, temporaryCode: column, birthDate: birthColumn } = context.columns
  if (temporaryCode === null) return { person: null, observations: [{ rule: 'D04', columns: [identityCode, column] }] }
  const birthDate = plausibleBirth(delivered.birthDate, context.createdOn)
  const isImplausible = delivered.birthDate !== null && birthDate === null
  const person = { identityCode: null, temporaryCode, birthDate, sex: sexOf(delivered.sex) }
  return {
    person,
    observations: isImplausible ? [{ rule: 'D19', columns: [birthColumn], expected: `≤ ${context.createdOn}` }] : [],
  }
}

function usableTemporary(text: string | null): string | null {
  return text !== null && text.length > 0 && text.length <= LONGEST_TEMPORARY ? text : null
}

function plausibleBirth(text: string | null, createdOn: IsoDate): IsoDate | null {
  if (text === null || !isCalendarDay(text) || text > createdOn) return null
  return Number(createdOn.slice(0, 4)) - Number(text.slice(0, 4)) <= LONGEST_LIFE_YEARS ? text : null
}

function sexOf(key: string | null): SexCode {
  return key === 'M' || key === 'F' ? key : '_U'
}
