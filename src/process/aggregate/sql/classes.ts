import type { CountingFrame } from '../../counting-frame.ts'
import { ageSql } from './age-classes.ts'
import { type Batch, rowsOf } from './batches.ts'
import { classSql, unknownAreaSql } from './codes.ts'
import { periodBits, periodEnds } from './quarter-masks.ts'
import { date } from './text.ts'

/**
 * Statements that make `class (client, e, class, is_temporary)`: where, how old and of which sex (as one number, see `codes.ts`) each client is at the end `e` of the
 * periods it may be counted in. The order of the sources of a home is that of `process/derive/home.ts`.
 */
export function classStatements(frame: CountingFrame, batch: Batch, hasLinks: boolean): readonly string[] {
  return [
    neededClasses(frame),
    ...registeredHomes(),
    documentedHomes(frame, rowsOf('documents', batch, hasLinks)),
    deliveredHomes(),
    persons(rowsOf('clients', batch, hasLinks)),
    ...homes(),
    classes(),
  ]
}

/** Clients and period ends with evidence inside a period that ends there; `day` is the day the home is looked up for. */
function neededClasses(frame: CountingFrame): string {
  const bits = periodEnds(frame).map(({ index, periods }) => {
    const reached = Math.max(...periods.map((period) => periodBits(frame, period)))
    return `(${index}, ${reached})`
  })
  return `CREATE OR REPLACE TEMP TABLE needed AS
SELECT person.client, period_end.e, least(period_end.day, death.died) AS day
FROM (SELECT client, bit_or(a | b | c | d) AS bits FROM evidence GROUP BY client) AS person
JOIN (VALUES ${bits.join(', ')}) AS reach (e, bits) ON (person.bits & reach.bits::UINTEGER) <> 0
JOIN period_end ON period_end.e = reach.e
LEFT JOIN death ON death.client = person.client`
}

/**
 * The residence valid on the day. Most clients have one residence for all time; only for the others must the latest begun be found, of
 * several an empty one (''), then the lowest code.
 */
function registeredHomes(): readonly string[] {
  const isValid = `coalesce("from", DATE '0001-01-01') <= day AND coalesce("to", DATE '9999-12-31') >= day`
  return [
    `CREATE OR REPLACE TEMP TABLE single_residence AS
SELECT client, any_value(coalesce(municipality, '')) AS municipality, min("from") AS "from", max("to") AS "to"
FROM residence GROUP BY client HAVING count(*) = 1`,
    `CREATE OR REPLACE TEMP TABLE registered_home AS
SELECT needed.client, e, municipality FROM needed JOIN single_residence ON single_residence.client = needed.client AND ${isValid}`,
    `INSERT INTO registered_home
WITH valid AS (
  SELECT needed.client, e, coalesce("from", DATE '0001-01-01') AS since, min(coalesce(municipality, '')) AS municipality
  FROM needed JOIN (FROM residence ANTI JOIN single_residence USING (client)) AS r ON r.client = needed.client AND ${isValid}
  GROUP BY needed.client, e, since
)
SELECT client, e, arg_max(municipality, since) AS municipality FROM valid GROUP BY client, e`,
  ]
}

/** Only for those without a row in the population register. `rank` puts the newest stored document first, then the highest version. */
function documentedHomes(frame: CountingFrame, documents: string): string {
  return `CREATE OR REPLACE TEMP TABLE documented_home AS
WITH homeless AS (SELECT * FROM needed ANTI JOIN registered_home USING (client, e)),
named AS MATERIALIZED (
  SELECT d.client, d.document, d.home_municipality AS municipality, d.home_moved_in AS since,
    (d.stored_on - DATE '0001-01-01')::BIGINT * 4294967296 + d.version AS rank, n.version AS newest
  FROM ${documents} AS d SEMI JOIN homeless ON homeless.client = d.client LEFT JOIN newest_here AS n ON n.document = d.document
  WHERE NOT d.is_voided AND d.stored_on <= ${date(frame.storedUpTo)} AND d.home_municipality IS NOT NULL
),
in_force AS (
  SELECT d.client, d.document FROM ${documents} AS d
  JOIN (SELECT DISTINCT client, document, newest FROM named WHERE newest IS NOT NULL) AS revised
    ON revised.client = d.client AND revised.document = d.document AND revised.newest = d.version
  WHERE NOT d.is_voided AND d.stored_on <= ${date(frame.storedUpTo)}
),
home AS (
  SELECT client, municipality, since, max(rank) AS rank FROM (
    SELECT * FROM named WHERE newest IS NULL UNION ALL SELECT * FROM named SEMI JOIN in_force USING (client, document)
  ) GROUP BY client, municipality, since
),
valid AS (
  SELECT homeless.client, e, rank, min(municipality) AS municipality
  FROM homeless JOIN home ON home.client = homeless.client AND coalesce(since, DATE '0001-01-01') <= day
  GROUP BY homeless.client, e, rank
)
SELECT client, e, arg_max(municipality, rank) AS municipality FROM valid GROUP BY client, e`
}

/** From the newest separate delivery that speaks for the period's last quarter or an earlier one; then the latest start. */
function deliveredHomes(): string {
  return `CREATE OR REPLACE TEMP TABLE delivered_home AS
WITH homeless AS (
  SELECT client, e FROM needed ANTI JOIN registered_home USING (client, e) ANTI JOIN documented_home USING (client, e)
),
valid AS (
  SELECT homeless.client, e, delivery::BIGINT * 4194304 + (start - DATE '0001-01-01') AS rank, min(home_municipality) AS municipality
  FROM homeless JOIN separate_period AS row ON row.client = homeless.client
  WHERE home_municipality IS NOT NULL AND (truth_bits & ((2::BIGINT << e::BIGINT) - 1)::UINTEGER) <> 0
  GROUP BY homeless.client, e, rank
)
SELECT client, e, arg_max(municipality, rank) AS municipality FROM valid GROUP BY client, e`
}

/** One birth date and sex for each person: a real code before a temporary one, the newest delivery, the lowest number. */
function persons(clients: string): string {
  return `CREATE OR REPLACE TEMP TABLE person AS
WITH ranked AS (
  SELECT client, coalesce(birth_date, DATE '9999-12-31') AS birth_date, sex, has_identity_code,
    (CASE WHEN has_identity_code THEN 4611686018427387904 ELSE 0 END + delivery::BIGINT * 4294967296 - number::BIGINT) AS rank
  FROM ${clients}
)
SELECT client, arg_max(birth_date, rank) AS birth_date, arg_max(sex, rank) AS sex, NOT bool_or(has_identity_code) AS is_temporary
FROM ranked GROUP BY client`
}

/**
 * Number of the home area by what was recorded; for the others the county of the organiser with the most recent quarter of evidence up to
 * the end, the lowest code among equals.
 */
function homes(): readonly string[] {
  return [
    `CREATE OR REPLACE TEMP TABLE home AS
WITH recorded AS (FROM registered_home UNION ALL FROM documented_home UNION ALL FROM delivered_home)
SELECT recorded.client, recorded.e, home_code.area FROM recorded
JOIN period_end ON period_end.e = recorded.e
JOIN home_code ON home_code.year = period_end.year AND home_code.code = recorded.municipality`,
    'CREATE OR REPLACE TEMP TABLE unplaced AS SELECT client, e FROM needed ANTI JOIN home USING (client, e)',
    `INSERT INTO home
WITH own AS (
  SELECT client, organiser, bit_or(a | b | c | d) AS bits FROM evidence WHERE client IN (SELECT client FROM unplaced)
  GROUP BY client, organiser
),
recent AS (
  SELECT unplaced.client, e, floor(log2((own.bits & ((2::BIGINT << e::BIGINT) - 1)::UINTEGER)::DOUBLE)) AS quarter, min(organiser) AS organiser
  FROM unplaced JOIN own ON own.client = unplaced.client
  WHERE (own.bits & ((2::BIGINT << e::BIGINT) - 1)::UINTEGER) <> 0
  GROUP BY unplaced.client, e, quarter
)
SELECT client, e, ${unknownAreaSql('arg_max(organiser, quarter)')} FROM recent GROUP BY client, e`,
  ]
}

function classes(): string {
  const number = classSql({ area: 'area', age: 'age', sex: 'sex' })
  return `CREATE OR REPLACE TEMP TABLE class AS
SELECT client, e, ${number} AS class, coalesce(is_temporary, false) AS is_temporary FROM (
  SELECT home.client, home.e, home.area, ${ageSql('person.birth_date', 'period_end.day')} AS age, person.sex, person.is_temporary
  FROM home JOIN period_end ON period_end.e = home.e LEFT JOIN person ON person.client = home.client
)`
}
