import { z } from 'zod'
import type { Grant } from '../../access/actor.ts'
import { type GrantFault, grantFault, isOneSided, mayGive } from '../../access/giving-rights.ts'
import { ACCOUNT_ROLES, type Role } from '../../access/roles.ts'
import { Problem } from '../../model/problem.ts'
import type { Texts } from '../../model/text.ts'
import type { OperationContext } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'

/** A right as it is asked for. `organiser` two digits for county roles, `vendor` a name for vendor contacts, otherwise null. */
export const grantInput = z.strictObject({
  role: z.enum(ACCOUNT_ROLES as [Role, ...Role[]]),
  organiser: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .default(null),
  vendor: z.string().trim().min(1).max(100).nullable().default(null),
  /** Last day; null = until withdrawn. */
  until: z.iso.date().nullable().default(null),
})
export type AskedGrant = z.infer<typeof grantInput>

interface Giving {
  readonly operation: string
  /** Grants that the account has in force already. */
  readonly present: readonly Grant[]
  readonly today: string
}

/**
 * @throws Problem `not-permitted` when the actor may not give one of the rights, whoever they name in the form; `grant-invalid` when
 * a right is none (a county role without county, an end in the past, sides mixed).
 */
export function requireGivable(
  context: OperationContext,
  asked: readonly AskedGrant[],
  { operation, present, today }: Giving,
): void {
  for (const grant of asked) {
    requireOne(context, grant, operation)
    if (grant.until !== null && grant.until < today) throw invalid(ENDS_IN_PAST)
  }
  if (!isOneSided([...present, ...asked])) throw invalid(SIDES_MIXED)
}

function requireOne(context: OperationContext, grant: AskedGrant, operation: string): void {
  const fault = grantFault(grant)
  if (fault) throw invalid(FAULTS[fault])
  if (grant.organiser !== null) context.reach.requireOrganiser(grant.organiser)
  if (!mayGive(context.actor, grant)) throw notPermitted(operation)
  const counties = context.definitions.divisions.at(-1)?.counties ?? []
  if (grant.organiser !== null && !counties.some(({ code }) => code === grant.organiser)) throw invalid(UNKNOWN_COUNTY)
}

/** Nobody changes their own rights: another administrator does. */
export function requireSomebodyElse(context: OperationContext, person: string): void {
  if (context.actor.person !== person) return
  throw new Problem({
    code: 'own-account',
    kind: 'forbidden',
    texts: {
      fi: 'Omia oikeuksia ja omaa tiliä ei voi muuttaa tällä sivulla. Pyydä toista pääkäyttäjää.',
      sv: 'Du kan inte ändra dina egna rättigheter eller ditt eget konto här. Be en annan administratör.',
      en: 'You cannot change your own rights or your own account here. Ask another administrator.',
    },
  })
}

const FAULTS: Readonly<Record<GrantFault, Texts>> = {
  'organiser-missing': {
    fi: 'Alueen rooli tarvitsee alueen. Valitse hyvinvointialue.',
    sv: 'Ett områdes roll behöver ett område. Välj välfärdsområde.',
    en: 'A county role needs a county. Choose one.',
  },
  'organiser-not-allowed': {
    fi: 'Tällä roolilla ei ole aluetta. Jätä alue tyhjäksi.',
    sv: 'Den här rollen har inget område. Lämna området tomt.',
    en: 'This role belongs to no county. Leave the county empty.',
  },
  'vendor-missing': {
    fi: 'Järjestelmätoimittajan yhteyshenkilö tarvitsee toimittajan nimen.',
    sv: 'Systemleverantörens kontaktperson behöver leverantörens namn.',
    en: 'A contact at a vendor needs the name of the vendor.',
  },
  'vendor-not-allowed': {
    fi: 'Tällä roolilla ei ole järjestelmätoimittajaa. Jätä toimittaja tyhjäksi.',
    sv: 'Den här rollen har ingen systemleverantör. Lämna leverantören tom.',
    en: 'This role belongs to no vendor. Leave the vendor empty.',
  },
}
const UNKNOWN_COUNTY: Texts = {
  fi: 'Aluetta ei ole. Valitse alue luettelosta.',
  sv: 'Området finns inte. Välj ett område i listan.',
  en: 'There is no such county. Choose one from the list.',
}
const ENDS_IN_PAST: Texts = {
  fi: 'Oikeuden viimeinen päivä on jo mennyt. Anna tämä päivä tai myöhempi, tai jätä tyhjäksi.',
  sv: 'Rättighetens sista dag har redan passerat. Ange dagens datum eller ett senare, eller lämna tomt.',
  en: 'The last day of the right has passed. Give today or a later day, or leave it empty.',
}
const SIDES_MIXED: Texts = {
  fi: 'Samalla tilillä ei voi olla sekä laitoksen, alueen että toimittajan rooleja. Kutsu henkilö kumpaankin tehtävään omalla sähköpostiosoitteella.',
  sv: 'Samma konto kan inte ha roller på flera sidor: institutet, ett område eller en leverantör. Bjud in personen med en egen e-postadress för varje uppgift.',
  en: 'One account cannot have roles on several sides: the institute, a county, a vendor. Invite the person with an e-mail address of each.',
}

function invalid(texts: Texts): Problem {
  return new Problem({ code: 'grant-invalid', kind: 'refused', place: 'role', texts })
}
