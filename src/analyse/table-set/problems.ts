import { Problem } from '../../model/problem.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

/** Everything that can be wrong with a table set given by file: what happened, and what to do. */
const TABLE_SET_PROBLEMS = {
  'spec-not-yaml': {
    fi: 'Taulukkomäärittelyä ei voi lukea: rivi {line} ei ole kelvollista YAML-merkintää. Korjaa se.',
    sv: 'Tabellspecifikationen kan inte läsas: rad {line} är inte giltig YAML. Rätta den.',
    en: 'The specification cannot be read: line {line} is not valid YAML. Correct it.',
  },
  'spec-unknown-key': {
    fi: 'Taulukkomäärittelyn rivillä {line} on tuntematon avain "{key}". Sallitut avaimet: {allowed}.',
    sv: 'Tabellspecifikationen har en okänd nyckel "{key}" på rad {line}. Tillåtna nycklar: {allowed}.',
    en: 'The specification has an unknown key "{key}" at line {line}. Allowed keys: {allowed}.',
  },
  'spec-missing-key': {
    fi: 'Taulukkomäärittelystä puuttuu avain "{key}". Lisää se.',
    sv: 'Nyckeln "{key}" saknas i tabellspecifikationen. Lägg till den.',
    en: 'The specification has no key "{key}". Add it.',
  },
  'spec-wrong-value': {
    fi: 'Taulukkomäärittelyn avaimen "{key}" arvo "{value}" ei kelpaa (rivi {line}). Sallittu: {allowed}.',
    sv: 'Värdet "{value}" för nyckeln "{key}" i tabellspecifikationen duger inte (rad {line}). Tillåtet: {allowed}.',
    en: 'The value "{value}" of the key "{key}" in the specification will not do (line {line}). Allowed: {allowed}.',
  },
  'method-not-available': {
    fi: 'Menetelmää "{value}" ei ole käytettävissä (rivi {line}). Käytettävissä: {allowed}.',
    sv: 'Metoden "{value}" är inte tillgänglig (rad {line}). Tillgängliga: {allowed}.',
    en: 'The method "{value}" is not available (line {line}). Available: {allowed}.',
  },
  'cells-not-csv': {
    fi: 'Tiedoston {file} rivillä {line} lainausmerkki on väärässä paikassa tai jää sulkematta. Korjaa se.',
    sv: 'I filen {file} på rad {line} står ett citattecken på fel ställe eller saknar sitt par. Rätta det.',
    en: 'A quotation mark in the file {file} at line {line} is misplaced or not closed. Correct it.',
  },
  'cells-row-length': {
    fi: 'Tiedoston {file} rivillä {line} on {found} saraketta, otsikkorivillä {expected}. Korjaa rivi.',
    sv: 'I filen {file} har rad {line} {found} kolumner, rubrikraden {expected}. Rätta raden.',
    en: 'Line {line} of the file {file} has {found} columns, its header {expected}. Correct the line.',
  },
  'cells-no-header': {
    fi: 'Tiedosto {file} on tyhjä. Ensimmäisellä rivillä pitää olla sarakkeiden nimet.',
    sv: 'Filen {file} är tom. Kolumnnamnen ska stå på första raden.',
    en: 'The file {file} is empty. Its first line must hold the names of the columns.',
  },
  'cells-repeated-column': {
    fi: 'Sarake "{column}" on tiedostossa {file} kahdesti. Nimeä toinen uudelleen.',
    sv: 'Kolumnen "{column}" finns två gånger i filen {file}. Byt namn på den ena.',
    en: 'The column "{column}" stands twice in the file {file}. Rename one of them.',
  },
  'cells-missing-column': {
    fi: 'Tiedostossa {file} ei ole saraketta "{column}". Tiedoston sarakkeet: {columns}.',
    sv: 'Filen {file} saknar kolumnen "{column}". Filens kolumner: {columns}.',
    en: 'The file {file} has no column "{column}". Its columns: {columns}.',
  },
  'cells-wrong-count': {
    fi: 'Rivin {line} lukumäärä "{value}" ei kelpaa: sarakkeessa "{column}" pitää olla kokonaisluku, vähintään 0.',
    sv: 'Antalet "{value}" på rad {line} duger inte: kolumnen "{column}" ska innehålla ett heltal, minst 0.',
    en: 'The count "{value}" at line {line} will not do: the column "{column}" must hold a whole number, 0 or more.',
  },
  'cells-reserved-category': {
    fi: 'Rivin {line} sarakkeessa "{column}" on arvo "Total", joka on varattu summariveille. Vaihda koodi.',
    sv: 'Kolumnen "{column}" har på rad {line} värdet "Total", som är reserverat för summor. Byt kod.',
    en: 'The column "{column}" holds "Total" at line {line}, which is reserved for sums. Use another code.',
  },
  'cells-empty-category': {
    fi: 'Rivin {line} sarake "{column}" on tyhjä. Anna puuttuvalle luokalle koodi, esimerkiksi _U.',
    sv: 'Kolumnen "{column}" är tom på rad {line}. Ge den okända klassen en kod, till exempel _U.',
    en: 'The column "{column}" is empty at line {line}. Give the unknown category a code, for example _U.',
  },
  'tables-too-large': {
    fi: 'Taulukossa "{table}" olisi {cells} solua; enimmäismäärä on {limit}. Jaa se pienempiin tai karkeista luokituksia.',
    sv: 'Tabellen "{table}" skulle få {cells} celler; högst {limit} är tillåtet. Dela upp den eller använd grövre klasser.',
    en: 'The table "{table}" would have {cells} cells; the limit is {limit}. Split it or use coarser categories.',
  },
  'keep-matches-nothing': {
    fi: 'Avoimena pidettävää solua {cell} ei ole missään taulukossa (rivi {line}). Tarkista koodit.',
    sv: 'Cellen {cell} som ska hållas öppen finns inte i någon tabell (rad {line}). Kontrollera koderna.',
    en: 'The cell {cell} that is to stay open is in none of the tables (line {line}). Check the codes.',
  },
  'published-wrong-status': {
    fi: 'Rivin {line} tila "{value}" ei kelpaa. Sallitut: published, primary, secondary, hidden.',
    sv: 'Statusen "{value}" på rad {line} duger inte. Tillåtna: published, primary, secondary, hidden.',
    en: 'The status "{value}" at line {line} will not do. Allowed: published, primary, secondary, hidden.',
  },
  'published-unknown-cell': {
    fi: 'Julkaistun taulukon rivin {line} solua ei ole määritellyissä taulukoissa. Tarkista koodit ja määrittely.',
    sv: 'Cellen på rad {line} i den publicerade tabellen finns inte i de specificerade tabellerna. Kontrollera koderna.',
    en: 'The cell at line {line} of the published table is in none of the specified tables. Check codes and specification.',
  },
  'published-contradiction': {
    fi: 'Julkaistut luvut ovat keskenään ristiriidassa: mikään solujen jakauma ei sovi niihin. Tarkista, että luvut ovat pyöristämättömiä.',
    sv: 'De publicerade talen motsäger varandra: ingen fördelning av cellerna passar dem. Kontrollera att talen inte är avrundade.',
    en: 'The published numbers contradict each other: no set of cells fits them. Check that they are not rounded.',
  },
} as const satisfies Record<string, Texts>

export type TableSetProblemCode = keyof typeof TABLE_SET_PROBLEMS

/** A refusal with the texts of its code, filled with `parameters`. */
export function tableSetProblem(
  code: TableSetProblemCode,
  parameters: Readonly<Record<string, string | number>>,
  place?: string,
): Problem {
  const texts = fillTexts(TABLE_SET_PROBLEMS[code], parameters)
  return new Problem({ code, kind: 'refused', texts, parameters, ...(place === undefined ? {} : { place }) })
}
