import { Problem } from '../../model/problem.ts'
import { fillTexts, type Texts } from '../../model/text.ts'

/** Everything that can be wrong with a file of units, or with what is asked of it: what happened, and what to do. */
const UNITS_PROBLEMS = {
  'units-empty': {
    fi: 'Yksikkötiedostossa ei ole yhtään yksikköä. Anna otsikkorivi ja rivi jokaisesta maan yksiköstä.',
    sv: 'Enhetsfilen innehåller ingen enhet. Ge en rubrikrad och en rad för varje enhet i landet.',
    en: 'The file of units holds no unit. Give a header row and a row for every unit of the country.',
  },
  'units-not-csv': {
    fi: 'Yksikkötiedoston rivillä {line} lainausmerkki on väärässä paikassa tai jää sulkematta. Korjaa se.',
    sv: 'I enhetsfilen på rad {line} står ett citattecken på fel ställe eller saknar sitt par. Rätta det.',
    en: 'A quotation mark in the file of units at line {line} is misplaced or not closed. Correct it.',
  },
  'units-row-length': {
    fi: 'Yksikkötiedoston rivillä {line} on {found} saraketta, otsikkorivillä {expected}. Korjaa rivi.',
    sv: 'I enhetsfilen har rad {line} {found} kolumner, rubrikraden {expected}. Rätta raden.',
    en: 'Line {line} of the file of units has {found} columns, its header {expected}. Correct the line.',
  },
  'units-column-missing': {
    fi: 'Yksikkötiedostossa ei ole saraketta "{column}". Tiedoston sarakkeet: {columns}. Lisää puuttuva sarake.',
    sv: 'Enhetsfilen saknar kolumnen "{column}". Filens kolumner: {columns}. Lägg till kolumnen.',
    en: 'The file of units has no column "{column}". Its columns: {columns}. Add the missing one.',
  },
  'units-column-unknown': {
    fi: 'Yksikkötiedoston sarake "{column}" on tuntematon. Sallitut: unit, stratum, clients, population, clients_<ryhmä>, population_<ryhmä>.',
    sv: 'Kolumnen "{column}" i enhetsfilen är okänd. Tillåtna: unit, stratum, clients, population, clients_<grupp>, population_<grupp>.',
    en: 'The column "{column}" of the file of units is not known. Allowed: unit, stratum, clients, population, clients_<group>, population_<group>.',
  },
  'units-column-repeated': {
    fi: 'Sarake "{column}" on yksikkötiedostossa kahdesti. Poista toinen.',
    sv: 'Kolumnen "{column}" finns två gånger i enhetsfilen. Ta bort den ena.',
    en: 'The column "{column}" stands twice in the file of units. Remove one of them.',
  },
  'units-repeated': {
    fi: 'Yksikkö "{unit}" on tiedostossa toisen kerran rivillä {line}. Jokaisella yksiköllä on yksi rivi.',
    sv: 'Enheten "{unit}" finns en andra gång på rad {line}. Varje enhet har en rad.',
    en: 'The unit "{unit}" stands a second time at line {line}. Every unit has one row.',
  },
  'units-value-missing': {
    fi: 'Rivin {line} sarake "{column}" on tyhjä. Täytä se; vain asiakasmäärä saa puuttua.',
    sv: 'Kolumnen "{column}" är tom på rad {line}. Fyll i den; bara antalet klienter får saknas.',
    en: 'The column "{column}" is empty at line {line}. Fill it in; only the number of clients may be missing.',
  },
  'units-not-a-count': {
    fi: 'Rivin {line} sarakkeen "{column}" arvo "{value}" ei kelpaa: siinä pitää olla kokonaisluku, vähintään 0.',
    sv: 'Värdet "{value}" i kolumnen "{column}" på rad {line} duger inte: det ska vara ett heltal, minst 0.',
    en: 'The value "{value}" of the column "{column}" at line {line} will not do: it must be a whole number, 0 or more.',
  },
  'units-nobody': {
    fi: 'Yksikössä "{unit}" (rivi {line}) on asiakasmäärä mutta ei yhtään asukasta. Korjaa väkiluku tai jätä asiakasmäärä tyhjäksi.',
    sv: 'Enheten "{unit}" (rad {line}) har ett antal klienter men inga invånare. Rätta befolkningen eller lämna antalet klienter tomt.',
    en: 'The unit "{unit}" (line {line}) has a number of clients but no inhabitants. Correct the population or leave the clients empty.',
  },
  'units-group-contradicts': {
    fi: 'Rivin {line} sarake "{column}" ja sarake "clients" ovat ristiriidassa: joko molemmat on täytetty tai molemmat ovat tyhjiä.',
    sv: 'Kolumnen "{column}" och kolumnen "clients" på rad {line} motsäger varandra: antingen är båda ifyllda eller båda tomma.',
    en: 'The column "{column}" and the column "clients" at line {line} contradict each other: both are filled in or both are empty.',
  },
  'units-none-representative': {
    fi: 'Yhdelläkään yksiköllä ei ole asiakasmäärää, joten arviota ei voi laskea. Täytä sarake "clients" edustaville yksiköille.',
    sv: 'Ingen enhet har ett antal klienter, så ingen uppskattning kan göras. Fyll i kolumnen "clients" för de representativa enheterna.',
    en: 'No unit has a number of clients, so nothing can be estimated. Fill in the column "clients" for the representative units.',
  },
  'units-no-groups': {
    fi: 'Menetelmä poststratified tarvitsee ryhmät. Lisää sarakkeet clients_<ryhmä> ja population_<ryhmä>.',
    sv: 'Metoden poststratified behöver grupper. Lägg till kolumnerna clients_<grupp> och population_<grupp>.',
    en: 'The method poststratified needs groups. Add the columns clients_<group> and population_<group>.',
  },
  'units-group-not-in-base': {
    fi: 'Ryhmään "{group}" ei kuulu ketään edustavissa yksiköissä, joten sitä ei voi arvioida. Yhdistä ryhmä toiseen.',
    sv: 'Ingen i de representativa enheterna hör till gruppen "{group}", så den kan inte uppskattas. Slå ihop den med en annan grupp.',
    en: 'Nobody in the representative units belongs to the group "{group}", so it cannot be estimated. Join it to another group.',
  },
  'units-groups-not-whole': {
    fi: 'Yksikön "{unit}" ryhmien väkiluvut ovat yhteensä {found}, mutta sen väkiluku on {expected}. Ryhmien pitää kattaa jokainen asukas kerran.',
    sv: 'Gruppernas befolkning i enheten "{unit}" är sammanlagt {found}, men enhetens befolkning är {expected}. Grupperna ska täcka varje invånare en gång.',
    en: 'The groups of the unit "{unit}" have {found} inhabitants together, but the unit has {expected}. Groups must cover every inhabitant once.',
  },
  'units-strata-as-psu': {
    fi: 'Menetelmä separate-ratio arvioi jokaisen ositteen erikseen, joten ositteet eivät voi olla otantayksiköitä. Käytä valitsinta --psu unit.',
    sv: 'Metoden separate-ratio uppskattar varje stratum för sig, så strata kan inte vara urvalsenheter. Använd --psu unit.',
    en: 'The method separate-ratio estimates each stratum on its own, so strata cannot be the sampling units. Use --psu unit.',
  },
} as const satisfies Record<string, Texts>

/** A refusal with the texts of its code, filled with `parameters`. */
export function unitsProblem(code: keyof typeof UNITS_PROBLEMS, parameters: Readonly<Record<string, string | number>>): Problem {
  const place = 'line' in parameters ? { place: `line ${parameters.line}` } : {}
  return new Problem({ code, kind: 'refused', texts: fillTexts(UNITS_PROBLEMS[code], parameters), parameters, ...place })
}
